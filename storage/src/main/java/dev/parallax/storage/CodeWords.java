package dev.parallax.storage;

import java.nio.LongBuffer;

/**
 * Packed codes where they lie in a file, for who goes through them once and spares their copy.
 *
 * @param words eight rows each, from index 0 on
 * @param plus what is added to a word to make each of its bytes a code plus one
 */
public record CodeWords(LongBuffer words, long plus) {}
