package dev.parallax.storage.internal.encode;

/**
 * One way to store the values of one morsel of a column. The bytes are little-endian; which encoding a morsel has, its
 * number of rows and its base stand in the directory of the segment. Stateless; safe for many threads.
 */
public sealed interface Encoding permits LongEncoding, DoubleEncoding, FloatEncoding, TextEncoding {
    /** What stands in files; never reassigned. */
    int id();

    /** What documentation and {@code describe} call it. */
    String name();
}
