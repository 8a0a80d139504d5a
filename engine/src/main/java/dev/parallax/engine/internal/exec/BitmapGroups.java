package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.plan.Bound;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Groups of rows by few keys of few values that bitmaps tell, of which only rows are counted: bitmaps are intersected and their
 * bits counted, and no row is looked at. In place of the last value of each key all rows are counted, since what is left of these is the
 * last value's. For one thread, morsels in rising order.
 */
final class BitmapGroups implements CountedGroups {
    /** Beyond so many groups it costs less to go through the rows once than through the bitmaps of every group. */
    private static final int MOST_GROUPS = 24;

    private final List<PackedCodes> codes;
    private final List<BitmapKey> bitmaps;
    private final int[] keyOf;
    private final CountedRows counted;
    private final Grouper grouper;
    private final BitmapTally tally;
    private final long[][] within;
    private final int[] sizes;
    private final int bitmapCount;
    private long bytes;

    private BitmapGroups(
            List<PackedCodes> codes, List<BitmapKey> bitmaps, int[] keyOf, CountedRows counted, Grouper grouper) {
        this.codes = codes;
        this.bitmaps = bitmaps;
        this.keyOf = keyOf;
        this.counted = counted;
        this.grouper = grouper;
        this.within = new long[bitmaps.size()][0];
        this.sizes = new int[bitmaps.size()];
        int values = 0;
        for (int k = 0; k < sizes.length; k++) {
            sizes[k] = bitmaps.get(k).size();
            values += sizes[k];
        }
        this.tally = new BitmapTally(sizes, counted);
        this.bitmapCount = values - sizes.length;
    }

    /** Groups by these keys; null where they are not of this kind. */
    static @Nullable BitmapGroups of(
            List<Bound> keys, RowSet input, EvaluatorCompiler compiler, CountedRows counted, Grouper grouper) {
        List<PackedCodes> codes = KeyCodes.of(keys, input.relation(), compiler);
        if (codes == null
                || !(input.relation() instanceof JoinedUnits units)
                || !units.comparison().byId()) {
            return null;
        }
        List<BitmapKey> bitmaps = new ArrayList<>();
        List<Integer> keyOf = new ArrayList<>();
        long combinations = 1;
        for (int k = 0; k < codes.size(); k++) {
            List<BitmapKey> parts = BitmapKey.of(codes.get(k), units, compiler, MOST_GROUPS);
            for (BitmapKey part : parts) {
                combinations *= part.size();
                if (combinations > MOST_GROUPS) {
                    return null;
                }
                keyOf.add(k);
                bitmaps.add(part);
            }
            if (parts.isEmpty()) {
                return null;
            }
        }
        int[] keyOfBitmap = keyOf.stream().mapToInt(Integer::intValue).toArray();
        return new BitmapGroups(codes, bitmaps, keyOfBitmap, counted, grouper);
    }

    @Override
    public void add(int from, int size, RowSet rows) {
        for (BitmapKey key : bitmaps) {
            key.load(from, size);
        }
        tally.load(from, size);
        bytes += (long) size / Byte.SIZE * (bitmapCount + tally.predicates());
        RowWords part = rows.isAll() ? null : rows.part(from, size);
        add(0, 0, part == null ? null : part.words(), part == null ? size : part.cardinality(), Bits.words(size));
    }

    /**
     * Adds rows that have values of the first {@code k} keys.
     *
     * @param number of these values together
     * @param rows null for all of the morsel
     * @param words of the morsel
     */
    private void add(int k, int number, long @Nullable [] rows, int cardinality, int words) {
        if (k == sizes.length) {
            tally.add(number, rows, cardinality, words);
            return;
        }
        BitmapKey key = bitmaps.get(k);
        int first = number * sizes[k];
        int last = first + sizes[k] - 1;
        if (k == sizes.length - 1 && tally.needsNone(rows)) {
            for (int value = 0; first + value < last; value++) {
                if (key.cardinality(value) > 0) {
                    tally.gather(first + value, key.rows(value), key.cardinality(value));
                }
            }
            tally.addGathered(rows, words);
        } else {
            int left = cardinality;
            for (int value = 0; first + value < last && left > 0; value++) {
                if (key.cardinality(value) > 0) {
                    left -= add(k, first + value, rows, key, value, words);
                }
            }
        }
        add(k + 1, last, rows, cardinality, words);
    }

    /** Adds those of some rows that have a value of a key, and returns how many these are. */
    private int add(int k, int number, long @Nullable [] rows, BitmapKey key, int value, int words) {
        if (rows == null) {
            add(k + 1, number, key.rows(value), key.cardinality(value), words);
            return key.cardinality(value);
        }
        within[k] = within[k].length < words ? new long[words] : within[k];
        int count = Bits.and(rows, key.rows(value), within[k], words);
        if (count > 0) {
            add(k + 1, number, within[k], count, words);
        }
        return count;
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

    /** Makes groups of the combinations of values that were met. */
    @Override
    public void finish() {
        tally.takeOthersFromLast();
        int[] packed = new int[codes.size()];
        int[] values = new int[packed.length];
        for (int number = 0; number < tally.size(); number++) {
            if (tally.rows(number) > 0) {
                pack(number, packed);
                for (int k = 0; k < values.length; k++) {
                    Batch code = Batch.of(new int[] {packed[k]}, 1);
                    values[k] = grouper.number(k, Vectors.take(codes.get(k).values(), code))[0];
                }
                int group = grouper.group(values);
                counted.grow(grouper.size());
                counted.add(group, tally.rows(number), tally.among(number));
            }
        }
    }

    /** The packed code of each group key. */
    private void pack(int number, int[] packed) {
        Arrays.fill(packed, 0);
        int rest = number;
        for (int k = sizes.length - 1; k >= 0; k--) {
            packed[keyOf[k]] += bitmaps.get(k).part(rest % sizes[k]);
            rest /= sizes[k];
        }
    }
}
