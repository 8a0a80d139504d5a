package dev.parallax.storage.internal.keys;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.UUID;

/**
 * The 32-bit hash of an id: 64-bit multiply and rotate over 8 bytes at a time, started from the store's id, so that nobody
 * can prepare ids which collide in every store.
 */
public final class KeyHash {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long A = 0x9E3779B97F4A7C15L;
    private static final long B = 0xC2B2AE3D27D4EB4FL;

    private final long seed;

    /** The hash of a store. */
    public KeyHash(UUID store) {
        this.seed = store.getMostSignificantBits() ^ Long.rotateLeft(store.getLeastSignificantBits(), 32);
    }

    /** The hash of some UTF-8. */
    public int of(byte[] utf8) {
        return of(utf8, 0, utf8.length);
    }

    /** The hash of the UTF-8 in the bytes {@code [from, to)}. */
    public int of(byte[] bytes, int from, int to) {
        long hash = seed ^ (to - from) * A;
        int at = from;
        for (; at + 8 <= to; at += 8) {
            hash = Long.rotateLeft(hash ^ (long) LONGS.get(bytes, at) * B, 31) * A;
        }
        for (; at < to; at++) {
            hash = Long.rotateLeft(hash ^ (bytes[at] & 0xFF) * B, 11) * A;
        }
        hash = (hash ^ hash >>> 33) * B;
        hash = (hash ^ hash >>> 29) * A;
        return (int) (hash >>> 32);
    }
}
