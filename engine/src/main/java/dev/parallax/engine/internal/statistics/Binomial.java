package dev.parallax.engine.internal.statistics;

/**
 * The binomial distribution's probabilities by Loader's saddle-point expansion, which keeps full precision where the difference of
 * large logarithms of factorials would lose it (C. Loader, Fast and accurate computation of binomial probabilities, 2000).
 */
final class Binomial {
    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);
    private static final double[] STIRLING_ERRORS = new double[16];

    static {
        double factorial = 1;
        for (int n = 1; n < STIRLING_ERRORS.length; n++) {
            factorial *= n;
            STIRLING_ERRORS[n] = Math.log(factorial) - (HALF_LOG_TWO_PI + (n + 0.5) * Math.log(n) - n);
        }
    }

    private Binomial() {}

    /** The logarithm of the probability of {@code k} among {@code n} where each has the probability {@code p}, between 0 and 1. */
    static double logProbability(long k, long n, double p) {
        if (k == 0) {
            return n * Math.log1p(-p);
        } else if (k == n) {
            return n * Math.log(p);
        }
        return stirlingError(n)
                - stirlingError(k)
                - stirlingError(n - k)
                - deviance(k, n * p)
                - deviance(n - k, n * (1 - p))
                + 0.5 * Math.log(n / (2 * Math.PI * k * (n - k)));
    }

    /** ln n! less Stirling's formula for it. */
    private static double stirlingError(long n) {
        if (n < STIRLING_ERRORS.length) {
            return STIRLING_ERRORS[(int) n];
        }
        double square = (double) n * n;
        return (1 / 12.0 - (1 / 360.0 - (1 / 1260.0 - (1 / 1680.0 - 1 / 1188.0 / square) / square) / square) / square)
                / n;
    }

    /** x ln(x / mean) + mean - x, by a series where the two are close and the terms would cancel. */
    private static double deviance(double x, double mean) {
        if (Math.abs(x - mean) >= 0.1 * (x + mean)) {
            return x * Math.log(x / mean) + mean - x;
        }
        double v = (x - mean) / (x + mean);
        double sum = (x - mean) * v;
        double term = 2 * x * v;
        for (int j = 1; ; j++) {
            term *= v * v;
            double next = sum + term / (2 * j + 1);
            if (next == sum) {
                return sum;
            }
            sum = next;
        }
    }
}
