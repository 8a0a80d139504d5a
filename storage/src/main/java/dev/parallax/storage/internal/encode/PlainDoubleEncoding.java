package dev.parallax.storage.internal.encode;

import java.nio.ByteBuffer;

/** Each number in 8 bytes. */
record PlainDoubleEncoding(int id, String name) implements DoubleEncoding {
    @Override
    public boolean fits(double[] values, int count) {
        return true;
    }

    @Override
    public int length(int count) {
        return 8 * count;
    }

    @Override
    public void write(double[] values, int count, ByteBuffer out) {
        out.asDoubleBuffer().put(values, 0, count);
        out.position(out.position() + 8 * count);
    }

    @Override
    public void doubles(ByteBuffer in, int from, int count, double[] into, int at) {
        in.asDoubleBuffer().get(from, into, at, count);
    }

    @Override
    public double value(ByteBuffer in, int index) {
        return in.getDouble(8 * index);
    }
}
