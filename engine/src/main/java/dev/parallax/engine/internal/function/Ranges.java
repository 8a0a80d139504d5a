package dev.parallax.engine.internal.function;

/** Which rows lie in a closed range, as words of bits, without a branch per row: every comparison with a constant. */
public final class Ranges {
    private Ranges() {}

    /** Sets the words of the rows with {@code low <= value <= high}; every word is overwritten. */
    public static void longs(long[] values, long low, long high, long[] words, int size) {
        for (int base = 0, w = 0; base < size; base += 64, w++) {
            int end = Math.min(size - base, 64);
            long word = 0;
            for (int j = 0; j < end; j++) {
                long value = values[base + j];
                word |= (value >= low & value <= high ? 1L : 0L) << j;
            }
            words[w] = word;
        }
    }

    /** The same for doubles; NaN is in no range. */
    public static void doubles(double[] values, double low, double high, long[] words, int size) {
        for (int base = 0, w = 0; base < size; base += 64, w++) {
            int end = Math.min(size - base, 64);
            long word = 0;
            for (int j = 0; j < end; j++) {
                double value = values[base + j];
                word |= (value >= low & value <= high ? 1L : 0L) << j;
            }
            words[w] = word;
        }
    }

    /** The same for 32-bit numbers. */
    public static void floats(float[] values, double low, double high, long[] words, int size) {
        for (int base = 0, w = 0; base < size; base += 64, w++) {
            int end = Math.min(size - base, 64);
            long word = 0;
            for (int j = 0; j < end; j++) {
                double value = values[base + j];
                word |= (value >= low & value <= high ? 1L : 0L) << j;
            }
            words[w] = word;
        }
    }

    /** Sets the words of the rows whose code is the given one. */
    static void code(int[] codes, int code, long[] words, int size) {
        for (int base = 0, w = 0; base < size; base += 64, w++) {
            int end = Math.min(size - base, 64);
            long word = 0;
            for (int j = 0; j < end; j++) {
                word |= (codes[base + j] == code ? 1L : 0L) << j;
            }
            words[w] = word;
        }
    }
}
