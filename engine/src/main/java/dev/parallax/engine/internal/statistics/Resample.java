package dev.parallax.engine.internal.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Draws units with replacement, as many as there are: the bootstrap's replicates, the same ones every time. Where units come many
 * times each, how often each is drawn is drawn at once.
 */
public final class Resample {
    private final long[] counts;
    private final long total;
    private final int[] owners;
    private final SplittableRandom random = new SplittableRandom(0);
    private final long[] times;

    /** Of units that come so many times each. */
    public Resample(long[] counts) {
        this.counts = counts;
        this.total = Arrays.stream(counts).sum();
        this.times = new long[counts.length];
        this.owners = total <= 8L * counts.length ? owners(counts, (int) total) : new int[0];
    }

    private static int[] owners(long[] counts, int total) {
        int[] owners = new int[total];
        int at = 0;
        for (int unit = 0; unit < counts.length; unit++) {
            Arrays.fill(owners, at, at + (int) counts[unit], unit);
            at += (int) counts[unit];
        }
        return owners;
    }

    /** About how many numbers a replicate takes. */
    public double cost() {
        return owners.length > 0 ? owners.length : 16.0 * counts.length;
    }

    /** How often each unit is drawn; the same array every time, written anew. */
    public long[] next() {
        if (owners.length > 0) {
            Arrays.fill(times, 0);
            for (int draw = 0; draw < owners.length; draw++) {
                times[owners[random.nextInt(owners.length)]]++;
            }
            return times;
        }
        long draws = total;
        long left = total;
        for (int unit = 0; unit < counts.length; unit++) {
            times[unit] = counts[unit] == left ? draws : binomial(draws, (double) counts[unit] / left);
            draws -= times[unit];
            left -= counts[unit];
        }
        return times;
    }

    private long binomial(long n, double p) {
        if (n == 0 || p == 0) {
            return 0;
        } else if (p > 0.5) {
            return n - binomial(n, 1 - p);
        }
        return n * p < 10 ? byInversion(n, p) : byRejection(n, p);
    }

    private long byInversion(long n, double p) {
        double odds = p / (1 - p);
        double probability = Math.exp(n * Math.log1p(-p));
        double left = random.nextDouble();
        long k = 0;
        while (left > probability && k < n) {
            left -= probability;
            k++;
            probability *= odds * (n - k + 1) / k;
        }
        return k;
    }

    /** W. Hörmann, The generation of binomial random variates, 1993: algorithm BTRS. */
    private long byRejection(long n, double p) {
        double deviation = Math.sqrt(n * p * (1 - p));
        double b = 1.15 + 2.53 * deviation;
        double a = -0.0873 + 0.0248 * b + 0.01 * p;
        double center = n * p + 0.5;
        double alpha = (2.83 + 5.1 / b) * deviation;
        double mode = Binomial.logProbability((long) ((n + 1) * p), n, p);
        while (true) {
            double u = random.nextDouble() - 0.5;
            double v = random.nextDouble();
            double us = 0.5 - Math.abs(u);
            double k = Math.floor((2 * a / us + b) * u + center);
            if (k < 0 || k > n) {
                continue;
            }
            if (us >= 0.07 && v <= 0.92 - 4.2 / b) {
                return (long) k;
            }
            if (Math.log(v * alpha / (a / (us * us) + b)) <= Binomial.logProbability((long) k, n, p) - mode) {
                return (long) k;
            }
        }
    }
}
