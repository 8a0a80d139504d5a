package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.plan.Bound;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Groups of rows by few keys of few values that bitmaps tell, of which only rows are counted: bitmaps are intersected and their
 * bits counted, and no row is looked at. For one thread, morsels in rising order.
 */
final class BitmapGroups implements CountedGroups {
    /** Beyond so many groups it costs less to go through the rows once than through the bitmaps of every group. */
    private static final int MOST_GROUPS = 24;

    private final List<PackedCodes> codes;
    private final List<BitmapKey> bitmaps;
    private final int[] keyOf;
    private final CountedRows counted;
    private final Grouper grouper;
    private final long[] selected;
    private final long[][] within;
    private final int[] packed;
    private final int[] groups;
    private final Holding holding;
    private final int bitmapCount;
    private long bytes;

    private BitmapGroups(
            List<PackedCodes> codes,
            List<BitmapKey> bitmaps,
            int[] keyOf,
            CountedRows counted,
            Grouper grouper,
            int words) {
        this.codes = codes;
        this.bitmaps = bitmaps;
        this.keyOf = keyOf;
        this.counted = counted;
        this.grouper = grouper;
        this.selected = new long[words];
        this.within = new long[bitmaps.size()][words];
        this.packed = new int[codes.size()];
        this.holding = new Holding(counted.predicates());
        int values = 0;
        int combinations = 1;
        for (BitmapKey key : bitmaps) {
            values += key.size();
            combinations *= key.size();
        }
        this.bitmapCount = values - bitmaps.size();
        this.groups = new int[combinations];
        Arrays.fill(groups, -1);
    }

    /** Groups by these keys; null where they are not of this kind. */
    static @Nullable BitmapGroups of(
            List<Bound> keys, Relation relation, EvaluatorCompiler compiler, CountedRows counted, Grouper grouper) {
        List<PackedCodes> codes = KeyCodes.of(keys, relation, compiler);
        if (codes == null
                || !(relation instanceof JoinedUnits units)
                || !units.comparison().byId()) {
            return null;
        }
        List<BitmapKey> bitmaps = new ArrayList<>();
        int[] keyOf = new int[MOST_GROUPS];
        long combinations = 1;
        for (int k = 0; k < codes.size(); k++) {
            List<BitmapKey> parts = BitmapKey.of(codes.get(k), units, MOST_GROUPS);
            for (BitmapKey part : parts) {
                combinations *= part.size();
                if (combinations > MOST_GROUPS) {
                    return null;
                }
                keyOf[bitmaps.size()] = k;
                bitmaps.add(part);
            }
            if (parts.isEmpty()) {
                return null;
            }
        }
        int words = BitmapKey.words(relation.size());
        return new BitmapGroups(codes, bitmaps, keyOf, counted, grouper, words);
    }

    @Override
    public void add(int from, int size, long[] rows) {
        Bits.slice(rows, from, size, selected);
        for (BitmapKey key : bitmaps) {
            key.load(from, size);
        }
        holding.load(Batch.range(from, size));
        bytes += (long) size / Byte.SIZE * (bitmapCount + counted.predicates());
        int count = Bits.words(size);
        add(0, 0, selected, Bits.cardinality(selected, count), size);
    }

    /**
     * Adds rows that have values of the first {@code k} keys.
     *
     * @param number of these values together
     * @param size of the morsel
     */
    private void add(int k, int number, long[] rows, int cardinality, int size) {
        if (k == bitmaps.size()) {
            holding.among(rows, Bits.words(size));
            int group = groups[number] < 0 ? meet(number) : groups[number];
            counted.grow(grouper.size());
            counted.add(group, cardinality, holding);
            return;
        }
        BitmapKey key = bitmaps.get(k);
        boolean onlyCounted = k == bitmaps.size() - 1 && counted.predicates() == 0;
        int left = cardinality;
        for (int value = 0; value < key.size() && left > 0; value++) {
            int inKey = key.cardinality(value);
            if (inKey == 0) {
                continue;
            }
            long[] both = rows;
            int inBoth = left;
            if (cardinality == size) {
                both = key.rows(value);
                inBoth = inKey;
            } else if (inKey < size && onlyCounted) {
                // every row has a value: the last has what is left
                inBoth = value == key.size() - 1 ? left : Bits.inBoth(rows, key.rows(value), Bits.words(size));
            } else if (inKey < size) {
                both = within[k];
                inBoth = Bits.and(rows, key.rows(value), both, Bits.words(size));
            }
            if (inBoth > 0) {
                left -= inBoth;
                int part = key.part(value);
                packed[keyOf[k]] += part;
                add(k + 1, number * key.size() + value, both, inBoth, size);
                packed[keyOf[k]] -= part;
            }
        }
    }

    private int meet(int number) {
        int[] values = new int[packed.length];
        for (int k = 0; k < values.length; k++) {
            Batch code = Batch.of(new int[] {packed[k]}, 1);
            values[k] = grouper.number(k, Vectors.take(codes.get(k).values(), code))[0];
        }
        groups[number] = grouper.group(values);
        return groups[number];
    }

    /** To read and intersect a code's bitmap of 65,536 rows takes as long as some 100 rows do one by one. */
    @Override
    public int leastRows(int size) {
        return (int) (100L * bitmapCount * size / ExecutionOptions.MORSEL);
    }

    @Override
    public String means() {
        return "bitmaps";
    }

    @Override
    public long bytes() {
        return bytes;
    }

    /** Nothing: groups are made as they are met. */
    @Override
    public void finish() {}

    /** The rows of a morsel where each predicate holds, counted among those of a group. */
    private final class Holding implements CountedRows.Among {
        private final long[][] of;
        private long[] rows = new long[0];
        private int words;

        Holding(int predicates) {
            of = new long[predicates][];
        }

        void load(Batch range) {
            for (int p = 0; p < of.length; p++) {
                of[p] = counted.holding(p, range);
            }
        }

        void among(long[] group, int count) {
            rows = group;
            words = count;
        }

        @Override
        public long where(int predicate) {
            return Bits.inBoth(rows, of[predicate], words);
        }

        @Override
        public long where(int predicate, int other) {
            long[] one = of[predicate];
            long[] two = of[other];
            int sum = 0;
            for (int i = 0; i < words; i++) {
                sum += Long.bitCount(rows[i] & one[i] & two[i]);
            }
            return sum;
        }
    }
}
