package dev.parallax.engine.internal.function;

/** Spreads bits for hash tables: the finalizer of MurmurHash3. */
final class Mix {
    private Mix() {}

    static long of(long value) {
        long h = value;
        h ^= h >>> 33;
        h *= 0xff51afd7ed558ccdL;
        h ^= h >>> 33;
        h *= 0xc4ceb9fe1a85ec53L;
        return h ^ h >>> 33;
    }
}
