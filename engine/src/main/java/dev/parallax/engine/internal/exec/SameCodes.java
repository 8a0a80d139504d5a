package dev.parallax.engine.internal.exec;

/** Where two columns of one dictionary hold the same code; null is the same as nothing. */
final class SameCodes {
    private SameCodes() {}

    /** Writes the rows, from the first bit of a word on; bits beyond the size are 0. */
    static void of(int[] left, int[] right, int size, long[] into, int word) {
        for (int from = 0; from < size; from += 64) {
            int to = Math.min(size, from + 64);
            long same = 0;
            for (int i = from; i < to; i++) {
                same |= (left[i] == right[i] & left[i] >= 0 ? 1L : 0L) << i;
            }
            into[word + (from >> 6)] = same;
        }
    }
}
