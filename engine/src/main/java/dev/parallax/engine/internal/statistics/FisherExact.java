package dev.parallax.engine.internal.statistics;

/**
 * Fisher's exact test of a table of two rows and two columns: whether what is counted is as frequent in the one row as in the
 * other, both margins given.
 */
public final class FisherExact {
    /** Tables as probable as the one at hand but for rounding count with it, as R's fisher.test has it. */
    private static final double TOLERANCE = 1e-7;

    private final long first;
    private final long second;
    private final long drawn;
    private final double share;
    private final double whole;

    /** Draws {@code drawn} out of two kinds: so many of the first, so many of the second. */
    private FisherExact(long first, long second, long drawn) {
        this.first = first;
        this.second = second;
        this.drawn = drawn;
        this.share = (double) drawn / (first + second);
        this.whole = Binomial.logProbability(drawn, first + second, share);
    }

    /**
     * The two-sided p-value: the probability of all tables with these margins that are not more probable than this one.
     *
     * @param a counted in the first row
     * @param b not counted in the first row
     * @param c counted in the second row
     * @param d not counted in the second row
     */
    public static double pValue(long a, long b, long c, long d) {
        if (a + b == 0 || c + d == 0 || a + c == 0 || b + d == 0) {
            return 1;
        }
        return new FisherExact(a + c, b + d, a + b).twoSided(a);
    }

    private double twoSided(long x) {
        long least = Math.max(0, drawn - second);
        long most = Math.min(first, drawn);
        long mode = Math.max(least, Math.min(most, (long) ((drawn + 1.0) * (first + 1.0) / (first + second + 2.0))));
        double observed = logProbability(x);
        double bound = observed + Math.log1p(TOLERANCE);
        if (x == mode || logProbability(mode) <= bound) {
            return 1;
        }
        double sum = x < mode ? below(x, observed) : above(x, observed);
        long opposite = x < mode ? firstWithin(bound, mode, most) : lastWithin(bound, least, mode);
        if (opposite >= least && opposite <= most) {
            double there = logProbability(opposite);
            sum += x < mode ? above(opposite, there) : below(opposite, there);
        }
        return Math.min(1, sum);
    }

    private double logProbability(long x) {
        return Binomial.logProbability(x, first, share) + Binomial.logProbability(drawn - x, second, share) - whole;
    }

    /** The least above the mode that is not more probable than the bound; {@code most + 1} if none is. */
    private long firstWithin(double bound, long mode, long most) {
        long low = mode;
        long high = most + 1;
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (logProbability(middle) <= bound) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /** The greatest below the mode that is not more probable than the bound; {@code least - 1} if none is. */
    private long lastWithin(double bound, long least, long mode) {
        long low = least - 1;
        long high = mode;
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (logProbability(middle) <= bound) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The probability of {@code x} or less. */
    private double below(long x, double logarithm) {
        double sum = 1;
        double term = 1;
        for (long i = x; i > 0 && drawn - i < second; i--) {
            term *= (double) i / (first - i + 1) * ((double) (second - drawn + i) / (drawn - i + 1));
            sum += term;
            if (term < sum * 0x1p-54) {
                break;
            }
        }
        return sum * Math.exp(logarithm);
    }

    /** The probability of {@code x} or more. */
    private double above(long x, double logarithm) {
        double sum = 1;
        double term = 1;
        for (long i = x; i < first && i < drawn; i++) {
            term *= (double) (first - i) / (i + 1) * ((double) (drawn - i) / (second - drawn + i + 1));
            sum += term;
            if (term < sum * 0x1p-54) {
                break;
            }
        }
        return sum * Math.exp(logarithm);
    }
}
