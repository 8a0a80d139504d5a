package dev.parallax.storage.internal.keys;

import dev.parallax.storage.internal.texts.Utf8Hash;
import java.util.UUID;

/** The 32-bit hash of an id, started from the store's id, so that nobody can prepare ids which collide in every store. */
public final class KeyHash {
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
        return Utf8Hash.of(seed, bytes, from, to);
    }
}
