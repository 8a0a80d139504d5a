package dev.parallax.engine.internal.statistics;

import java.util.Arrays;

/**
 * The false discovery rate of many tests: Y. Benjamini, Y. Hochberg, Controlling the false discovery rate, 1995. Taking the tests whose
 * q-value is at most q, no more than that share of them is false in the mean, of independent tests and of many that are not.
 */
public final class BenjaminiHochberg {
    private BenjaminiHochberg() {}

    /** The q-value of each p-value: the least of p·m/rank among those not smaller. NaN is no test and stays so. */
    public static double[] qValues(double[] pValues) {
        return qValues(
                pValues, Arrays.stream(pValues).filter(p -> !Double.isNaN(p)).count());
    }

    /**
     * The same of more tests than are given: the others have larger p-values. Q-values up to the largest p-value that is given are
     * exact.
     *
     * @param tests how many there are in all
     */
    public static double[] qValues(double[] pValues, long tests) {
        double[] sorted =
                Arrays.stream(pValues).filter(p -> !Double.isNaN(p)).sorted().toArray();
        double[] least = new double[sorted.length];
        double above = 1;
        for (int rank = sorted.length; rank > 0; rank--) {
            above = Math.min(above, sorted[rank - 1] * tests / rank);
            least[rank - 1] = above;
        }
        double[] q = new double[pValues.length];
        for (int i = 0; i < q.length; i++) {
            q[i] = Double.isNaN(pValues[i]) ? Double.NaN : least[firstOf(sorted, pValues[i])];
        }
        return q;
    }

    /** The place of the first of equal values; all of them have the q-value of the last, which the first has as well. */
    private static int firstOf(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
