package dev.parallax.engine.internal.slices;

import dev.parallax.engine.internal.statistics.FisherExact;
import dev.parallax.engine.internal.statistics.McNemar;

/**
 * How a slice is judged, given what is counted in it and in all rows.
 *
 * @param paired whether the first rows are weighed against the second by the exact McNemar test, and not against the rest of the
 *     rows by Fisher's
 * @param ranking the score by which slices are put in order
 * @param all the counts of all rows
 */
public record SliceTest(boolean paired, Ranking ranking, Counts all) {
    /** The weight that SliceLine gives to errors against size. */
    private static final double ALPHA = 0.6;

    /** Rows of a slice: all of them, those that speak for it, those against. */
    public record Counts(long rows, long first, long second) {
        /** What is not in a slice. */
        public Counts rest(Counts slice) {
            return new Counts(rows - slice.rows, first - slice.first, second - slice.second);
        }

        /** The share of the rows that speak for the slice. */
        public double rate() {
            return (double) first / rows;
        }
    }

    /** What the score of a slice is. */
    public enum Ranking {
        /** How many standard deviations from what chance would do. */
        Z,
        /** The difference in shares. */
        EFFECT,
        /** SliceLine's: errors above the average, less for small slices (S. Sagadeeva, M. Boehm, SIGMOD 2021). */
        SLICELINE
    }

    /** The two-sided p-value. */
    double pValue(Counts slice) {
        if (paired) {
            return McNemar.pValue(slice.first, slice.second);
        }
        Counts rest = all.rest(slice);
        return FisherExact.pValue(slice.first, slice.rows - slice.first, rest.first, rest.rows - rest.first);
    }

    /** Whether the slice is of the kind that is looked for, be it by chance. */
    boolean speaksFor(Counts slice) {
        return paired
                ? slice.first > slice.second
                : slice.rows < all.rows && slice.rate() > all.rest(slice).rate();
    }

    double score(Counts slice) {
        return switch (ranking) {
            case Z -> paired ? McNemar.score(slice.first, slice.second) : zAgainstRest(slice);
            case EFFECT ->
                paired
                        ? (double) (slice.first - slice.second) / slice.rows
                        : slice.rate() - all.rest(slice).rate();
            case SLICELINE ->
                ALPHA * (slice.rate() / all.rate() - 1) - (1 - ALPHA) * ((double) all.rows / slice.rows - 1);
        };
    }

    /** The score of two shares that are pooled. */
    private double zAgainstRest(Counts slice) {
        Counts rest = all.rest(slice);
        double pooled = all.rate();
        double variance = pooled * (1 - pooled) * (1.0 / slice.rows + 1.0 / rest.rows);
        return variance == 0 ? 0 : (slice.rate() - rest.rate()) / Math.sqrt(variance);
    }
}
