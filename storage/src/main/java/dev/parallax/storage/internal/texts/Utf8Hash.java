package dev.parallax.storage.internal.texts;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** A 32-bit hash of UTF-8: 64-bit multiply and rotate over 8 bytes at a time, from a start that nobody else knows. */
public final class Utf8Hash {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long A = 0x9E3779B97F4A7C15L;
    private static final long B = 0xC2B2AE3D27D4EB4FL;

    private Utf8Hash() {}

    /** The hash of the bytes {@code [from, to)}. */
    public static int of(long seed, byte[] utf8, int from, int to) {
        long hash = seed ^ (to - from) * A;
        int at = from;
        for (; at + 8 <= to; at += 8) {
            hash = Long.rotateLeft(hash ^ (long) LONGS.get(utf8, at) * B, 31) * A;
        }
        for (; at < to; at++) {
            hash = Long.rotateLeft(hash ^ (utf8[at] & 0xFF) * B, 11) * A;
        }
        hash = (hash ^ hash >>> 33) * B;
        hash = (hash ^ hash >>> 29) * A;
        return (int) (hash >>> 32);
    }
}
