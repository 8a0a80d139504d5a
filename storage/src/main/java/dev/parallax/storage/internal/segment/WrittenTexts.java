package dev.parallax.storage.internal.segment;

import org.jspecify.annotations.Nullable;

/**
 * The texts of a column as they were written.
 *
 * @param section the dictionary; null if no chunk holds codes
 * @param checksum of its bytes
 * @param numeric whether all texts of the column are integers
 */
public record WrittenTexts(@Nullable Section section, int checksum, boolean numeric) {}
