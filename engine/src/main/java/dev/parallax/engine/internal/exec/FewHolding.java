package dev.parallax.engine.internal.exec;

import dev.parallax.storage.CodeWords;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts rows by a key whose index tells how many there are of each value, and those where predicates hold as long as these are few:
 * only they are looked up. For one thread.
 */
final class FewHolding implements CodeGroups.Shortcut {
    /** Of so many rows one is looked up at the cost of counting all. */
    private static final int SOME = 8;

    private static final int MOST_PREDICATES = 3;

    private final PackedCodes key;
    private final CodeTotals totals;
    private final CountedRows counted;
    private final CodeCounts counts;
    private final int[] places;
    private final long[][] holding;
    private final long[] chosen = new long[ExecutionOptions.MORSEL / 64];

    private FewHolding(PackedCodes key, CodeTotals totals, CountedRows counted, CodeCounts counts) {
        this.key = key;
        this.totals = totals;
        this.counted = counted;
        this.counts = counts;
        this.holding = new long[counted.predicates()][];
        this.places = new int[counted.predicates()];
        for (int p = 0; p < places.length; p++) {
            places[p] = counts.place(1 + p);
        }
    }

    /**
     * Null where there is not one key with an index.
     *
     * @param counts of fields that are the key and the predicates, for rows that are looked up
     */
    static @Nullable FewHolding of(List<PackedCodes> keys, CountedRows counted, CodeCounts counts) {
        CodeTotals totals =
                keys.size() == 1 && counted.predicates() <= MOST_PREDICATES ? CodeTotals.of(keys.get(0)) : null;
        return totals == null ? null : new FewHolding(keys.get(0), totals, counted, counts);
    }

    @Override
    public boolean add(int from, int size) {
        CodeWords codes = areFew(Batch.range(from, size)) ? key.words(from, size) : null;
        if (codes == null) {
            return false;
        }
        totals.add(from >>> 16, size);
        for (int which = 1; which < 1 << places.length; which++) {
            counts.count(size, chosen(which, Bits.words(size)), place(which), codes);
        }
        return true;
    }

    private boolean areFew(Batch range) {
        int words = Bits.words(range.size());
        int rows = 0;
        for (int p = 0; p < holding.length; p++) {
            holding[p] = counted.holding(p, range);
            rows += Bits.cardinality(holding[p], words);
        }
        return rows <= range.size() / SOME;
    }

    /** The rows where some predicates hold, and no other does. */
    private long[] chosen(int which, int words) {
        if (holding.length == 1) {
            return holding[0];
        }
        Arrays.fill(chosen, 0, words, -1);
        for (int p = 0; p < holding.length; p++) {
            if ((which >>> p & 1) == 1) {
                Bits.and(chosen, holding[p], words);
            } else {
                Bits.andNot(chosen, holding[p], words);
            }
        }
        return chosen;
    }

    private int place(int which) {
        int place = 0;
        for (int p = 0; p < places.length; p++) {
            place |= (which >>> p & 1) * places[p];
        }
        return place;
    }

    /** Adds the rows looked up, and those of each value that were not, for which no predicate holds. */
    @Override
    public void addTo(long[] rows) {
        long[] others = totals.rows();
        long[] found = counts.numbers();
        for (int number = 0; number < found.length; number++) {
            if (found[number] != 0) {
                rows[number] += found[number];
                others[counts.field(0, number)] -= found[number];
            }
        }
        for (int code = 0; code < others.length; code++) {
            rows[code] += others[code];
        }
    }
}
