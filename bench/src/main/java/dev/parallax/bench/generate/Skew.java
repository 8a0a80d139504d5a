package dev.parallax.bench.generate;

/**
 * A choice among n with falling weights (k + 1)^-s, as classes and sources have in real data; 16 random bits choose. Every one
 * of them is chosen at least once in 65,536 times.
 */
final class Skew {
    private static final int STEPS = 1 << 16;
    private final int[] chosen = new int[STEPS];

    Skew(int n, double exponent) {
        double[] upTo = new double[n];
        double sum = 0;
        for (int k = 0; k < n; k++) {
            sum += Math.pow(k + 1, -exponent);
            upTo[k] = sum;
        }
        int at = 0;
        for (int k = 0; k < n; k++) {
            int end = k == n - 1 ? STEPS : Math.max(at + 1, (int) ((STEPS - n) * (upTo[k] / sum)) + k + 1);
            while (at < end) {
                chosen[at++] = k;
            }
        }
    }

    int choose(long bits) {
        return chosen[(int) (bits & (STEPS - 1))];
    }
}
