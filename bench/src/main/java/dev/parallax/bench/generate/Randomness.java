package dev.parallax.bench.generate;

/** Random bits as a pure function of where they are used (SplitMix64's finalizer), so that any row can be made on its own. */
final class Randomness {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Randomness() {}

    /** The 64 bits that belong to a row within a stream, such as a file. */
    static long bits(long seed, int stream, long row) {
        return mix(mix(seed + stream * GOLDEN) + row * GOLDEN);
    }

    /** The next 64 bits after some. */
    static long next(long bits) {
        return mix(bits + GOLDEN);
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
