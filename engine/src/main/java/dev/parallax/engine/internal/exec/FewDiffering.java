package dev.parallax.engine.internal.exec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts rows by two keys of one dictionary, such as truth and guess: those where they differ by what is kept of these alone, and the
 * others by the index of the first key, which tells how many there are of each value. For one thread.
 */
final class FewDiffering implements CodeGroups.Shortcut {
    private final Disagreement disagreement;
    private final CodeTotals totals;
    private final CodeCounts counts;
    private final CodeGroups.@Nullable Shortcut many;

    private FewDiffering(
            Disagreement disagreement, CodeTotals totals, CodeCounts counts, CodeGroups.@Nullable Shortcut many) {
        this.disagreement = disagreement;
        this.totals = totals;
        this.counts = counts;
        this.many = many;
    }

    /**
     * Null where there are not two keys of one dictionary, the first with an index.
     *
     * @param counts of the two keys
     * @param many for where most rows differ; null to go through them all
     */
    static CodeGroups.@Nullable Shortcut of(
            List<PackedCodes> keys, CodeCounts counts, Relation relation, CodeGroups.@Nullable Shortcut many) {
        if (keys.size() != 2
                || !(keys.get(0) instanceof StoredCodes first)
                || !(keys.get(1) instanceof StoredCodes second)
                || !(relation instanceof JoinedUnits units)) {
            return null;
        }
        CodeTotals totals = CodeTotals.of(first, units.size());
        Disagreement disagreement = totals == null ? null : Disagreement.of(units.kept(), first, second, units.size());
        return totals == null || disagreement == null ? null : new FewDiffering(disagreement, totals, counts, many);
    }

    @Override
    public long add(int from, int size) {
        totals.add(from >>> 16, size);
        Disagreement.Part differing = disagreement.part(from >>> 16);
        if (differing.rows() == Disagreement.Part.MANY) {
            return many == null ? NOT_COUNTED : many.add(from, size);
        }
        for (int at = 0; at < differing.rows(); at += ExecutionOptions.BATCH) {
            int batch = Math.min(ExecutionOptions.BATCH, differing.rows() - at);
            counts.begin();
            counts.bytes(0, differing.first(), at, batch);
            counts.bytes(1, differing.second(), at, batch);
            counts.count(batch);
        }
        return 2L * differing.rows();
    }

    /** Adds the rows of each value that were not counted: both keys have it there. */
    @Override
    public void addTo(long[] rows) {
        long[] same = totals.rows();
        for (int number = 0; number < rows.length; number++) {
            if (rows[number] != 0) {
                same[counts.field(0, number)] -= rows[number];
            }
        }
        for (int code = 0; code < same.length; code++) {
            rows[code * (counts.place(0) + counts.place(1))] += same[code];
        }
    }
}
