package dev.parallax.storage.internal.encode;

import java.nio.ByteBuffer;

/** Finite 64-bit numbers, with NaN for null. */
public sealed interface DoubleEncoding extends Encoding permits PlainDoubleEncoding, NarrowDoubleEncoding {
    /** Whether the values can be stored exactly. */
    boolean fits(double[] values, int count);

    /** The bytes that count values take. */
    int length(int count);

    /** Writes the values. */
    void write(double[] values, int count, ByteBuffer out);

    /** Reads values from the index {@code from} on into a part of an array. */
    void doubles(ByteBuffer in, int from, int count, double[] into, int at);

    /** One value. */
    double value(ByteBuffer in, int index);
}
