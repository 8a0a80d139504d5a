package dev.parallax.engine.internal.exec;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * Tells by bands which rows cannot be among the first by a score, or by the difference of two: where the difference is to be at least
 * 0.9, the one score is at least 0.9 and the other at most 0.1. Scores are from 0 to 1. For one thread.
 */
final class BandBounds {
    private final Bands score;
    private final @Nullable Bands subtracted;
    private final boolean descending;

    private BandBounds(Bands score, @Nullable Bands subtracted, boolean descending) {
        this.score = score;
        this.subtracted = subtracted;
        this.descending = descending;
    }

    /** The bounds of a key; null where it is of another kind, or rows are few beside those that would have to be looked at first. */
    static @Nullable BandBounds of(Run run, RowSet rows, Plan.SortKey key) {
        boolean worthwhile = rows.words() != null
                && run.options().indexes()
                && rows.relation().size() >= 2 * ExecutionOptions.MORSEL
                && ColumnScan.dense(rows.size(), rows.relation().size());
        Bound value = key.value();
        while (value instanceof Bound.Derived derived) {
            value = derived.value();
        }
        if (!worthwhile) {
            return null;
        }
        if (value instanceof Bound.Apply apply
                && apply.name().equals("-")
                && apply.arguments().size() == 2
                && apply.type() == Type.DECIMAL) {
            Bands score = bands(run, rows, apply.arguments().get(0));
            Bands subtracted =
                    score == null ? null : bands(run, rows, apply.arguments().get(1));
            return score == null || subtracted == null ? null : new BandBounds(score, subtracted, key.descending());
        }
        Bands score = bands(run, rows, value);
        return score == null ? null : new BandBounds(score, null, key.descending());
    }

    private static @Nullable Bands bands(Run run, RowSet rows, Bound column) {
        Bands bands = Bands.of(rows.relation(), column);
        return bands != null && new FromZeroToOne(run).holds(column, rows) ? bands : null;
    }

    /** Takes rows of a morsel out of a set whose key lies beyond a limit, or is null. Some whose key does may stay. */
    void narrow(double limit, int from, int size, long[] words) {
        if (descending) {
            score.narrow(BandRange.touching(limit, Double.POSITIVE_INFINITY), from, size, words);
        } else {
            double most = subtracted == null ? limit : Math.nextUp(1 + limit);
            score.narrow(BandRange.touching(Double.NEGATIVE_INFINITY, most), from, size, words);
        }
        if (subtracted != null) {
            BandRange range = descending
                    ? BandRange.touching(Double.NEGATIVE_INFINITY, Math.nextUp(1 - limit))
                    : BandRange.touching(-limit, Double.POSITIVE_INFINITY);
            subtracted.narrow(range, from, size, words);
        }
    }
}
