package dev.parallax.storage.internal.segment;

/**
 * Where and how the values of one morsel of a column are stored.
 *
 * @param base the smallest value, for encodings that store distances from it
 * @param min the smallest value that is not null; of doubles the raw bits
 * @param max the largest value that is not null; of doubles the raw bits
 * @param values how many are not null
 */
public record ChunkEntry(int encoding, long offset, long length, long base, long min, long max, int values) {}
