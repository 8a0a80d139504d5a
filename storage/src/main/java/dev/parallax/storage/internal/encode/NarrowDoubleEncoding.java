package dev.parallax.storage.internal.encode;

import java.nio.ByteBuffer;

/** Each number in 4 bytes, where all of them are 32-bit numbers: halves, small integers, what came from float32. */
record NarrowDoubleEncoding(int id, String name) implements DoubleEncoding {
    @Override
    public boolean fits(double[] values, int count) {
        for (int i = 0; i < count; i++) {
            if (Double.doubleToRawLongBits(values[i]) != Double.doubleToRawLongBits((float) values[i])
                    && !Double.isNaN(values[i])) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int length(int count) {
        return 4 * count;
    }

    @Override
    public void write(double[] values, int count, ByteBuffer out) {
        for (int i = 0; i < count; i++) {
            out.putFloat((float) values[i]);
        }
    }

    @Override
    public void doubles(ByteBuffer in, int from, int count, double[] into, int at) {
        float[] raw = new float[count];
        in.asFloatBuffer().get(from, raw, 0, count);
        for (int i = 0; i < count; i++) {
            into[at + i] = raw[i];
        }
    }

    @Override
    public double value(ByteBuffer in, int index) {
        return in.getFloat(4 * index);
    }
}
