package dev.parallax.storage;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;

/**
 * Packed codes where they lie in a file, for who goes through them once and spares their copy, or looks at few.
 *
 * @param bytes a row each, from index 0 on
 * @param words the same, eight rows each
 * @param plus what is added to a word to make each of its bytes a code plus one
 */
public record CodeWords(ByteBuffer bytes, LongBuffer words, long plus) {}
