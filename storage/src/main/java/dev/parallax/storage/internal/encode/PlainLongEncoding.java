package dev.parallax.storage.internal.encode;

import java.nio.ByteBuffer;

/** Each value in 8 bytes; null as {@link LongEncoding#NULL}. */
record PlainLongEncoding(int id, String name) implements LongEncoding {
    @Override
    public boolean fits(long min, long max, boolean nulls, int count) {
        return true;
    }

    @Override
    public int length(int count) {
        return 8 * count;
    }

    @Override
    public void write(long[] values, int count, long base, boolean nulls, ByteBuffer out) {
        out.asLongBuffer().put(values, 0, count);
        out.position(out.position() + 8 * count);
    }

    @Override
    public void longs(ByteBuffer in, long base, boolean nulls, int from, int count, long[] into, int at) {
        in.asLongBuffer().get(from, into, at, count);
    }

    @Override
    public void codes(ByteBuffer in, long base, int from, int count, int[] into, int at) {
        for (int i = 0; i < count; i++) {
            into[at + i] = (int) in.getLong(8 * (from + i));
        }
    }

    @Override
    public long value(ByteBuffer in, long base, boolean nulls, int index) {
        return in.getLong(8 * index);
    }
}
