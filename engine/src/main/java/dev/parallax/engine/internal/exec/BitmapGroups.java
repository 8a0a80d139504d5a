package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.function.Accumulator;
import dev.parallax.engine.internal.function.BitmapAccumulator;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.vector.Vector;
import dev.parallax.storage.BitmapIndex;
import dev.parallax.storage.Dictionary;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Groups of rows by few keys of few values that have bitmap indexes, where rows and predicates are all that is counted: bitmaps
 * are intersected and their bits counted, and no row is looked at. For one thread, morsels in rising order.
 */
final class BitmapGroups {
    /** Beyond so many groups it costs less to go through the rows once than through the bitmaps of every group. */
    private static final int MOST_GROUPS = 160;

    private static final int WORDS = ExecutionOptions.MORSEL / 64;

    private final List<Key> keys;
    private final List<Accumulator> accumulators;
    private final Grouper grouper;
    private final Dictionary[] dictionaries;
    private final long[] selected = new long[WORDS];
    private final long[][] within;
    private final boolean predicates;

    private BitmapGroups(List<Key> keys, List<Accumulator> accumulators, Grouper grouper, boolean predicates) {
        this.predicates = predicates;
        this.keys = keys;
        this.accumulators = accumulators;
        this.grouper = grouper;
        this.dictionaries = keys.stream().map(key -> key.dictionary).toArray(Dictionary[]::new);
        this.within = new long[keys.size()][WORDS];
    }

    /**
     * Groups by these keys; null where they are not of this kind.
     *
     * @param predicates whether an accumulator counts where one holds, and not rows alone
     */
    static @Nullable BitmapGroups of(
            Relation relation,
            List<Bound> keys,
            Evaluator[] values,
            List<Accumulator> accumulators,
            Grouper grouper,
            boolean predicates) {
        boolean counts = relation instanceof JoinedUnits units
                && units.comparison().byId()
                && accumulators.stream().allMatch(a -> a instanceof BitmapAccumulator b && b.takesBitmaps());
        if (!counts) {
            return null;
        }
        List<Key> indexed =
                keys.stream().map(key -> Key.of(key, values[keys.indexOf(key)])).toList();
        long groups = 1;
        for (Key key : indexed) {
            groups *= key == null ? MOST_GROUPS + 1 : key.codes.length + 1;
        }
        return groups <= MOST_GROUPS ? new BitmapGroups(indexed, accumulators, grouper, predicates) : null;
    }

    /**
     * Adds the rows of a morsel.
     *
     * @param words the rows of the whole relation
     * @param arguments of each accumulator: for each argument the rows of the morsel where it holds
     */
    void add(int from, int size, long[] words, long[][][] arguments) {
        Bits.slice(words, from, size, selected);
        for (Key key : keys) {
            key.load(from, size);
        }
        int count = Bits.words(size);
        add(0, selected, Bits.cardinality(selected, count), new int[keys.size()], count, arguments);
    }

    /** Adds rows that have the first {@code k} keys' codes. */
    private void add(int k, long[] rows, int cardinality, int[] codes, int count, long[][][] arguments) {
        if (k == keys.size()) {
            int group = grouper.groupOf(dictionaries, codes);
            for (int a = 0; a < arguments.length; a++) {
                accumulators.get(a).grow(grouper.size());
                ((BitmapAccumulator) accumulators.get(a)).add(group, rows, cardinality, arguments[a], count);
            }
            return;
        }
        Key key = keys.get(k);
        boolean needed = predicates || k < keys.size() - 1;
        int left = cardinality;
        for (int c = 0; c <= key.codes.length && left > 0; c++) {
            long[] both = within[k];
            int inBoth = needed ? and(rows, key.rows[c], both, count) : common(rows, key.rows[c], count);
            if (inBoth > 0) {
                left -= inBoth;
                codes[k] = c < key.codes.length ? key.codes[c] : Vector.NULL_CODE;
                add(k + 1, both, inBoth, codes, count, arguments);
            }
        }
    }

    private static int and(long[] a, long[] b, long[] into, int count) {
        for (int i = 0; i < count; i++) {
            into[i] = a[i] & b[i];
        }
        return Bits.cardinality(into, count);
    }

    private static int common(long[] a, long[] b, int count) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum += Long.bitCount(a[i] & b[i]);
        }
        return sum;
    }

    /** A key's rows of a morsel by code, those of null last. */
    private static final class Key {
        private final Dictionary dictionary;
        private final BitmapIndex index;
        private final ColumnScan scan;
        private final int[] codes;
        private final long[][] rows;

        private Key(Dictionary dictionary, BitmapIndex index, ColumnScan scan, int[] codes) {
            this.dictionary = dictionary;
            this.index = index;
            this.scan = scan;
            this.codes = codes;
            this.rows = new long[codes.length + 1][WORDS];
        }

        static @Nullable Key of(Bound key, Evaluator values) {
            if (!(key instanceof Bound.Stored stored)) {
                return null;
            }
            Dictionary dictionary = stored.column().dictionary();
            BitmapIndex index = stored.column().index();
            if (dictionary == null || index == null || dictionary.size() > 16 * MOST_GROUPS) {
                return null;
            }
            int[] codes = new int[MOST_GROUPS + 1];
            int count = 0;
            for (int code = 0; code < dictionary.size() && count < codes.length; code++) {
                if (index.cardinality(code) > 0) {
                    codes[count++] = code;
                }
            }
            ColumnScan scan = new ColumnScan(stored.column(), values, true, null);
            return new Key(dictionary, index, scan, Arrays.copyOf(codes, count));
        }

        void load(int from, int size) {
            int count = Bits.words(size);
            long[] none = rows[codes.length];
            Bits.fill(none, size);
            for (int c = 0; c < codes.length; c++) {
                BitSet code = new BitSet();
                code.set(codes[c]);
                scan.bitmap(index, code, from, size, rows[c]);
                Bits.andNot(none, rows[c], count);
            }
        }
    }
}
