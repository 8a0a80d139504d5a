package dev.parallax.engine.internal.statistics;

/**
 * Whether two models differ, judged by the rows that only one of them has right: {@code b} only the first, {@code c} only the
 * second. If the models were equal, each of these rows would be one or the other with probability 1/2.
 */
public final class McNemar {
    private McNemar() {}

    /**
     * The exact test's two-sided p-value: that of the binomial test of {@code min(b, c)} among {@code b + c}. 1 where both are 0.
     */
    public static double pValue(long b, long c) {
        long n = b + c;
        long k = Math.min(b, c);
        if (2 * k >= n - 1) {
            return 1;
        }
        double sum = 1;
        double term = 1;
        for (long i = k; i > 0; i--) {
            term *= (double) i / (n - i + 1);
            sum += term;
            if (term < sum * 0x1p-54) {
                break;
            }
        }
        return Math.min(1, 2 * sum * Math.exp(Binomial.logProbability(k, n, 0.5)));
    }

    /** (|b - c| - 1)² / (b + c), McNemar's chi-square with Edwards' correction; NaN where both are 0. */
    public static double statistic(long b, long c) {
        double difference = Math.abs((double) b - c) - 1;
        return b + c == 0 ? Double.NaN : difference * difference / (b + c);
    }

    /** (b - c) / √(b + c), the standard score of {@code b}; 0 where both are 0. */
    public static double score(long b, long c) {
        return b + c == 0 ? 0 : (b - c) / Math.sqrt(b + c);
    }
}
