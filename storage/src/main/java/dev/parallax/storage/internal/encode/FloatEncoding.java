package dev.parallax.storage.internal.encode;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;

/** 32-bit numbers in 4 bytes each, with NaN for null: scores, and the planes of a score matrix. */
public record FloatEncoding(int id, String name) implements Encoding {
    /** The bytes that count values take. */
    public int length(int count) {
        return 4 * count;
    }

    /** Writes the values. */
    public void write(float[] values, int from, int count, ByteBuffer out) {
        out.asFloatBuffer().put(values, from, count);
        out.position(out.position() + 4 * count);
    }

    /** Reads values from the index {@code from} on into a part of an array. */
    public void floats(ByteBuffer in, int from, int count, float[] into, int at) {
        in.asFloatBuffer().get(from, into, at, count);
    }

    /** Values where they lie. */
    public FloatBuffer floats(ByteBuffer in, int from, int count) {
        return in.asFloatBuffer().slice(from, count);
    }

    /** Reads the values of the ordinals from place {@code start} to {@code end} into the same places; {@code first} is index 0. */
    public void floats(ByteBuffer in, int[] ordinals, int first, int start, int end, float[] into) {
        for (int i = start; i < end; i++) {
            into[i] = in.getFloat(4 * (ordinals[i] - first));
        }
    }

    /** One value. */
    public float value(ByteBuffer in, int index) {
        return in.getFloat(4 * index);
    }
}
