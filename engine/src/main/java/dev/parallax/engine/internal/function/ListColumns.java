package dev.parallax.engine.internal.function;

/**
 * List functions of numbers worked out model by model for many rows at once, where every model has a value: the same operations
 * in the same order as for one row alone, so the same results, and no row costs a call. A row that lacks a value comes out as NaN.
 */
interface ListColumns {
    /**
     * Reduces the rows {@code [from, to)}.
     *
     * @param values by model, at least one
     */
    void reduce(double[][] values, int from, int to, double[] out);

    /** Variances, or their roots, by Welford's recurrence. */
    static ListColumns moments(boolean sample, boolean root) {
        return (values, from, to, out) -> {
            int divisor = sample ? values.length - 1 : values.length;
            double[] means = new double[to - from];
            squares(values, from, means, out);
            for (int i = from; i < to; i++) {
                out[i] = Math.max(0, out[i]) / divisor;
            }
            for (int i = from; root && i < to; i++) {
                out[i] = Math.sqrt(out[i]);
            }
        };
    }

    private static void squares(double[][] values, int from, double[] means, double[] out) {
        int count = means.length;
        System.arraycopy(values[0], from, means, 0, count);
        for (int i = 0; i < count; i++) {
            out[from + i] = means[i] * 0;
        }
        for (int k = 1; k < values.length; k++) {
            double[] of = values[k];
            double taken = k + 1;
            for (int i = 0; i < count; i++) {
                double value = of[from + i];
                double delta = value - means[i];
                double mean = means[i] + delta / taken;
                means[i] = mean;
                out[from + i] += delta * (value - mean);
            }
        }
    }

    /** Compensated sums, or means. */
    static ListColumns sums(boolean mean) {
        return (values, from, to, out) -> {
            int count = to - from;
            double[] lost = new double[count];
            for (int i = from; i < to; i++) {
                out[i] = values[0][i] + 0.0;
            }
            for (int k = 1; k < values.length; k++) {
                double[] of = values[k];
                for (int i = 0; i < count; i++) {
                    double value = of[from + i];
                    double sum = out[from + i];
                    double next = sum + value;
                    double added = next - sum;
                    lost[i] += sum - (next - added) + (value - added);
                    out[from + i] = next;
                }
            }
            double divisor = mean ? values.length : 1;
            for (int i = 0; i < count; i++) {
                out[from + i] = (out[from + i] + lost[i]) / divisor;
            }
        };
    }

    /** The largest less the smallest. */
    static ListColumns spread() {
        return (values, from, to, out) -> {
            int count = to - from;
            double[] least = new double[count];
            System.arraycopy(values[0], from, least, 0, count);
            System.arraycopy(values[0], from, out, from, count);
            for (int k = 1; k < values.length; k++) {
                double[] of = values[k];
                for (int i = 0; i < count; i++) {
                    least[i] = Math.min(least[i], of[from + i]);
                    out[from + i] = Math.max(out[from + i], of[from + i]);
                }
            }
            for (int i = 0; i < count; i++) {
                out[from + i] -= least[i];
            }
        };
    }
}
