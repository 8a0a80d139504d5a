package dev.parallax.engine.internal.exec;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells by bands which rows cannot be among the first by a key that is made of scores from 0 to 1. Safe for many threads. */
interface BandBounds {
    /** Takes rows of a morsel out of a set whose key lies beyond a limit, or is null. Some whose key does may stay. */
    void narrow(double limit, int from, int size, long[] words);

    /** The bounds of a key; null where it is of another kind, or rows are few beside those that would have to be looked at first. */
    static @Nullable BandBounds of(Run run, RowSet rows, Plan.SortKey key) {
        boolean worthwhile = rows.isSet()
                && run.options().indexes()
                && rows.relation().size() >= 2 * ExecutionOptions.MORSEL
                && ColumnScan.dense(rows.size(), rows.relation().size());
        if (!worthwhile) {
            return null;
        }
        Bound value = key.value();
        while (value instanceof Bound.Derived derived) {
            value = derived.value();
        }
        boolean spread = value instanceof Bound.Reduce reduce && key.descending() && SpreadBounds.suits(reduce);
        List<Bands> scores = bands(run, rows, spread ? ((Bound.Reduce) value).elements() : sides(value));
        if (scores == null) {
            return null;
        }
        return spread
                ? new SpreadBounds(((Bound.Reduce) value).name(), scores)
                : new DifferenceBounds(scores.get(0), scores.size() == 1 ? null : scores.get(1), key.descending());
    }

    /** The sides of a difference; of anything else that alone. */
    private static List<Bound> sides(Bound value) {
        return value instanceof Bound.Apply apply
                        && apply.name().equals("-")
                        && apply.arguments().size() == 2
                        && apply.type() == Type.DECIMAL
                ? apply.arguments()
                : List.of(value);
    }

    /** The bands of scores from 0 to 1; null where something is not of this kind. */
    private static @Nullable List<Bands> bands(Run run, RowSet rows, List<Bound> scores) {
        List<Bands> all = new ArrayList<>();
        for (Bound score : scores) {
            Bands bands = Bands.of(rows.relation(), score);
            if (bands == null || !new FromZeroToOne(run).holds(score, rows)) {
                return null;
            }
            all.add(bands);
        }
        return all;
    }
}
