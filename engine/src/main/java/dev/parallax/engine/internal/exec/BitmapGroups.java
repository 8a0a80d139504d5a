package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.vector.Vector;
import dev.parallax.storage.BitmapIndex;
import dev.parallax.storage.Dictionary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Groups of rows by few keys of few values that have bitmap indexes, of which only rows are counted: bitmaps are intersected and their
 * bits counted, and no row is looked at. For one thread, morsels in rising order.
 */
final class BitmapGroups implements CountedGroups {
    /** Beyond so many groups it costs less to go through the rows once than through the bitmaps of every group. */
    private static final int MOST_GROUPS = 24;

    private final List<Key> keys;
    private final CountedRows counted;
    private final Grouper grouper;
    private final Dictionary[] dictionaries;
    private final long[] selected;
    private final long[][] within;
    private final int[] codes;
    private final Holding holding;
    private final int bitmaps;
    private long bytes;

    private BitmapGroups(List<Key> keys, CountedRows counted, Grouper grouper, int words) {
        this.keys = keys;
        this.counted = counted;
        this.grouper = grouper;
        this.dictionaries = new Dictionary[keys.size()];
        this.selected = new long[words];
        this.within = new long[keys.size()][words];
        this.codes = new int[keys.size()];
        int bitmaps = 0;
        for (int k = 0; k < keys.size(); k++) {
            dictionaries[k] = keys.get(k).dictionary;
            bitmaps += keys.get(k).codes.length;
        }
        this.bitmaps = bitmaps;
        this.holding = new Holding(counted.predicates());
    }

    /** Groups by these keys; null where they are not of this kind. */
    static @Nullable BitmapGroups of(List<Bound> keys, Relation relation, CountedRows counted, Grouper grouper) {
        if (!(relation instanceof JoinedUnits units) || !units.comparison().byId()) {
            return null;
        }
        List<Key> indexed = new ArrayList<>(keys.size());
        long groups = 1;
        for (Bound key : keys) {
            Key of = Key.of(key, relation.size());
            if (of == null) {
                return null;
            }
            indexed.add(of);
            groups *= of.codes.length + 1;
        }
        return groups <= MOST_GROUPS ? new BitmapGroups(indexed, counted, grouper, words(relation.size())) : null;
    }

    /** Of the rows of a morsel. */
    private static int words(int rows) {
        return Bits.words(Math.min(rows, ExecutionOptions.MORSEL));
    }

    @Override
    public void add(int from, int size, long[] rows) {
        Bits.slice(rows, from, size, selected);
        for (Key key : keys) {
            key.load(from);
        }
        holding.load(Batch.range(from, size));
        bytes += (long) size / Byte.SIZE * (bitmaps + counted.predicates());
        int count = Bits.words(size);
        add(0, selected, Bits.cardinality(selected, count), size, count);
    }

    /** Adds rows that have the first {@code k} keys' codes. */
    private void add(int k, long[] rows, int cardinality, int size, int count) {
        if (k == keys.size()) {
            holding.among(rows, count);
            int group = grouper.groupOf(dictionaries, codes);
            counted.grow(grouper.size());
            counted.add(group, cardinality, holding);
            return;
        }
        Key key = keys.get(k);
        long[] both = within[k];
        int left = cardinality;
        for (int c = 0; c <= key.codes.length && left > 0; c++) {
            long[] ofCode = key.rows(c, size);
            int inBoth = and(rows, ofCode, both, count);
            if (inBoth > 0) {
                left -= inBoth;
                codes[k] = c < key.codes.length ? key.codes[c] : Vector.NULL_CODE;
                add(k + 1, both, inBoth, size, count);
            }
        }
    }

    private static int and(long[] a, long[] b, long[] into, int count) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            into[i] = a[i] & b[i];
            sum += Long.bitCount(into[i]);
        }
        return sum;
    }

    /** To read and intersect a code's bitmap of 65,536 rows takes as long as some 240 rows do one by one. */
    @Override
    public int leastRows(int size) {
        return (int) (240L * bitmaps * size / ExecutionOptions.MORSEL);
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
            long[] holds = of[predicate];
            int sum = 0;
            for (int i = 0; i < words; i++) {
                sum += Long.bitCount(rows[i] & holds[i]);
            }
            return sum;
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

    /** A key's rows of a morsel by code, those of null last. */
    private static final class Key {
        private final Dictionary dictionary;
        private final BitmapIndex index;
        private final ColumnScan scan;
        private final int[] codes;
        private final BitSet[] sets;
        private final long[][] rows;
        private int from;
        private int loaded;

        private Key(Dictionary dictionary, BitmapIndex index, ColumnScan scan, int[] codes, int words) {
            this.dictionary = dictionary;
            this.index = index;
            this.scan = scan;
            this.codes = codes;
            this.rows = new long[codes.length + 1][words];
            this.sets = new BitSet[codes.length];
            for (int c = 0; c < codes.length; c++) {
                sets[c] = new BitSet();
                sets[c].set(codes[c]);
            }
        }

        static @Nullable Key of(Bound key, int rows) {
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
            ColumnScan scan = ColumnScan.ofIndex(stored.column(), rows);
            return new Key(dictionary, index, scan, Arrays.copyOf(codes, count), words(rows));
        }

        void load(int morsel) {
            from = morsel;
            loaded = 0;
        }

        /** The rows of a code of the morsel; codes are asked for in their order, and read when first asked for. */
        long[] rows(int c, int size) {
            for (; loaded <= c; loaded++) {
                if (loaded < codes.length) {
                    scan.bitmap(index, sets[loaded], from, size, rows[loaded]);
                } else {
                    Bits.fill(rows[loaded], size);
                    for (int other = 0; other < codes.length; other++) {
                        Bits.andNot(rows[loaded], rows[other], Bits.words(size));
                    }
                }
            }
            return rows[c];
        }
    }
}
