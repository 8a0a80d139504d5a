package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.storage.BitmapIndex;
import dev.parallax.storage.Dictionary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What tells rows of a morsel apart by bitmaps: the codes of an indexed column, or whether a predicate holds. Every row has one of its
 * values. For one thread.
 */
interface BitmapKey {
    /** The number of values. */
    int size();

    /** The part that a value has in the packed code of the group key. */
    int part(int value);

    /** Goes on to the rows of a morsel. */
    void load(int from, int size);

    /** The rows of the morsel that have a value; values are asked for in their order. Not to be changed. */
    long[] rows(int value);

    /** What tells the values of a group key apart, one or several that each have a part of its code; none where it has no bitmaps. */
    static List<BitmapKey> of(Bound key, PackedCodes codes, int rows, int most) {
        if (key instanceof Bound.Derived derived) {
            return of(derived.value(), codes, rows, most);
        }
        List<BitmapKey> all = new ArrayList<>();
        if (codes instanceof StoredCodes && key instanceof Bound.Stored stored) {
            BitmapKey indexed = OfIndex.of(stored, rows, most);
            if (indexed != null) {
                all.add(indexed);
            }
        } else if (codes instanceof DomainCodes domain) {
            for (DomainCodes.Leaf leaf : domain.leaves()) {
                if (!(leaf.codes() instanceof BitCodes bits)) {
                    return List.of();
                }
                all.add(new OfPredicate(bits.predicate(), 1 << leaf.shift(), words(rows)));
            }
        }
        return all;
    }

    /** The words for the rows of a morsel of a relation of so many rows. */
    static int words(int rows) {
        return Bits.words(Math.min(rows, ExecutionOptions.MORSEL));
    }

    /** Whether a predicate holds: first the rows where it does. */
    final class OfPredicate implements BitmapKey {
        private final Evaluator predicate;
        private final int part;
        private final long[][] rows;

        private OfPredicate(Evaluator predicate, int part, int words) {
            this.predicate = predicate;
            this.part = part;
            this.rows = new long[2][words];
        }

        @Override
        public int size() {
            return 2;
        }

        @Override
        public int part(int value) {
            return value == 0 ? part : 0;
        }

        @Override
        public void load(int from, int size) {
            int count = Bits.words(size);
            long[] holds = Words.of(predicate.evaluate(Batch.range(from, size))).words();
            System.arraycopy(holds, 0, rows[0], 0, count);
            Bits.fill(rows[1], size);
            Bits.andNot(rows[1], rows[0], count);
        }

        @Override
        public long[] rows(int value) {
            return rows[value];
        }
    }

    /** The codes that an indexed column has anywhere, and null last. */
    final class OfIndex implements BitmapKey {
        private final BitmapIndex index;
        private final ColumnScan scan;
        private final int[] codes;
        private final BitSet[] sets;
        private final long[][] rows;
        private int from;
        private int size;
        private int loaded;

        private OfIndex(BitmapIndex index, ColumnScan scan, int[] codes, int words) {
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

        /** Of a column that has an index and not more than so many values; else null. */
        static @Nullable OfIndex of(Bound.Stored stored, int rows, int most) {
            Dictionary dictionary = stored.column().dictionary();
            BitmapIndex index = stored.column().index();
            if (dictionary == null || index == null || dictionary.size() > 16 * most) {
                return null;
            }
            int[] codes = new int[most + 1];
            int count = 0;
            for (int code = 0; code < dictionary.size() && count < codes.length; code++) {
                if (index.cardinality(code) > 0) {
                    codes[count++] = code;
                }
            }
            ColumnScan scan = ColumnScan.ofIndex(stored.column(), rows);
            return new OfIndex(index, scan, Arrays.copyOf(codes, count), words(rows));
        }

        @Override
        public int size() {
            return codes.length + 1;
        }

        /** As packed codes have it: null first. */
        @Override
        public int part(int value) {
            return value < codes.length ? codes[value] + 1 : 0;
        }

        @Override
        public void load(int morsel, int rowCount) {
            from = morsel;
            size = rowCount;
            loaded = 0;
        }

        @Override
        public long[] rows(int value) {
            for (; loaded <= value; loaded++) {
                if (loaded < codes.length) {
                    scan.bitmap(index, sets[loaded], from, size, rows[loaded]);
                } else {
                    Bits.fill(rows[loaded], size);
                    for (int other = 0; other < codes.length; other++) {
                        Bits.andNot(rows[loaded], rows[other], Bits.words(size));
                    }
                }
            }
            return rows[value];
        }
    }
}
