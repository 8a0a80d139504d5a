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
        long hash = seed ^ utf8.length * A;
        int at = 0;
        for (; at + 8 <= utf8.length; at += 8) {
            hash = Long.rotateLeft(hash ^ (long) LONGS.get(utf8, at) * B, 31) * A;
        }
        for (; at < utf8.length; at++) {
            hash = Long.rotateLeft(hash ^ (utf8[at] & 0xFF) * B, 11) * A;
        }
        hash = (hash ^ hash >>> 33) * B;
        hash = (hash ^ hash >>> 29) * A;
        return (int) (hash >>> 32);
    }
}
