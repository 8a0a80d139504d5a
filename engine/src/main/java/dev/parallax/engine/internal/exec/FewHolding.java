package dev.parallax.engine.internal.exec;

import dev.parallax.storage.CodeWords;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts rows by a key of which it is known for little how many there are of each value, and those where predicates hold as long as these are few:
 * only they are looked up. For one thread.
 */
final class FewHolding implements CodeGroups.Shortcut {
    private static final int MOST_PREDICATES = 3;

    private final PackedCodes key;
    private final CodeTotals totals;
    private final HeldRows[] predicates;
    private final RowWords[] holding;
    private final CodeCounts counts;
    private final int[] places;
    private final long[] chosen = new long[ExecutionOptions.MORSEL / 64];

    private FewHolding(PackedCodes key, CodeTotals totals, HeldRows[] predicates, CodeCounts counts) {
        this.key = key;
        this.totals = totals;
        this.predicates = predicates;
        this.holding = new RowWords[predicates.length];
        this.counts = counts;
        this.places = new int[predicates.length];
        for (int p = 0; p < places.length; p++) {
            places[p] = counts.place(1 + p);
        }
    }

    /**
     * Null where there is not one key whose totals are known.
     *
     * @param widths the bits of the key and of each predicate
     * @param rows of the relation
     */
    static @Nullable FewHolding of(List<PackedCodes> keys, CountedRows counted, int[] widths, int rows) {
        CodeTotals totals =
                keys.size() == 1 && counted.predicates() <= MOST_PREDICATES ? CodeTotals.of(keys.get(0), rows) : null;
        return totals == null
                ? null
                : new FewHolding(keys.get(0), totals, counted.held(), new CodeCounts(widths, rows));
    }

    @Override
    public long add(int from, int size) {
        int rows = load(from, size);
        boolean few = rows <= size / CodeGroups.SOME;
        long[] array = few ? key.array(from, size) : null;
        CodeWords codes = few && array == null ? key.words(from, size) : null;
        if (array == null && codes == null) {
            return NOT_COUNTED;
        }
        for (int which = 1; which < 1 << places.length; which++) {
            long[] selected = chosen(which, Bits.words(size));
            if (array != null) {
                counts.count(size, selected, place(which), array);
            } else if (codes != null) {
                counts.count(size, selected, place(which), codes);
            }
        }
        return totals.add(from >>> 16, size) + holding.length * Bits.bytes(size) + rows;
    }

    /** Loads the rows where predicates hold, and returns how many they are at most. */
    private int load(int from, int size) {
        int rows = 0;
        for (int p = 0; p < holding.length; p++) {
            holding[p] = predicates[p].load(from, size);
            rows += holding[p].cardinality();
        }
        return rows;
    }

    /** The rows where some predicates hold, and no other does. */
    private long[] chosen(int which, int words) {
        if (holding.length == 1) {
            return holding[0].words();
        }
        Arrays.fill(chosen, 0, words, -1);
        for (int p = 0; p < holding.length; p++) {
            if ((which >>> p & 1) == 1) {
                Bits.and(chosen, holding[p].words(), words);
            } else {
                Bits.andNot(chosen, holding[p].words(), words);
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
