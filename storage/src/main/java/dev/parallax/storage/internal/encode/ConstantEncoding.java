package dev.parallax.storage.internal.encode;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** No bytes: every row holds the base, or every row is null. */
record ConstantEncoding(int id, String name) implements LongEncoding {
    @Override
    public boolean fits(long min, long max, boolean nulls, int count) {
        return min > max || min == max && !nulls;
    }

    @Override
    public int length(int count) {
        return 0;
    }

    @Override
    public void write(long[] values, int count, long base, boolean nulls, ByteBuffer out) {}

    @Override
    public void longs(ByteBuffer in, long base, boolean nulls, int from, int count, long[] into, int at) {
        Arrays.fill(into, at, at + count, nulls ? NULL : base);
    }

    @Override
    public void codes(ByteBuffer in, long base, int from, int count, int[] into, int at) {
        Arrays.fill(into, at, at + count, (int) base);
    }

    @Override
    public boolean packedCodes(ByteBuffer in, long base, int from, int count, long[] into) {
        Arrays.fill(into, 0, PackedBytes.words(count), PackedBytes.each((int) base + 1));
        PackedBytes.clearTail(into, count);
        return true;
    }

    @Override
    public long value(ByteBuffer in, long base, boolean nulls, int index) {
        return nulls ? NULL : base;
    }
}
