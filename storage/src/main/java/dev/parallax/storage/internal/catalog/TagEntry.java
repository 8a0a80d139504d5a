package dev.parallax.storage.internal.catalog;

import dev.parallax.storage.internal.files.FileRef;
import java.time.Instant;

/**
 * A tag.
 *
 * @param query the query whose rows were tagged
 * @param origin what that query ran on: statements that bring it about again
 * @param rows the file of the bitmap, and its number of ordinals
 */
public record TagEntry(String name, String query, String origin, Instant time, FileRef rows) {}
