package dev.parallax.storage.internal.catalog;

import dev.parallax.storage.internal.files.FileRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A version of labels or of a model.
 *
 * @param segments its files, oldest first; each ordinal has a row in one at most
 * @param attributes what was said of a model: text, {@link Long}, {@link Double} or {@link Boolean}
 */
public record VersionEntry(
        int version, Instant time, int rows, String digest, List<FileRef> segments, Map<String, Object> attributes) {}
