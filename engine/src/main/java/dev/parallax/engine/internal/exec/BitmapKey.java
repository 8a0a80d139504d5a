package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.storage.BitmapIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What tells rows of a morsel apart by bitmaps: the codes of an indexed column, or whether a predicate holds. Every row has one of its
 * values; the last is that of the rows that have none of the others, so that it has no bitmap. For one thread.
 */
interface BitmapKey {
    /** The number of values. */
    int size();

    /** The part that a value has in the packed code of the group key. */
    int part(int value);

    /** Goes on to the rows of a morsel. */
    void load(int from, int size);

    /** How many rows of the morsel have a value other than the last. */
    int cardinality(int value);

    /** The rows of the morsel that have a value other than the last, of which there are some. Not to be changed. */
    long[] rows(int value);

    /** What tells the values of a group key apart, one or several that each have a part of its code; none where it has no bitmaps. */
    static List<BitmapKey> of(PackedCodes codes, JoinedUnits units, EvaluatorCompiler compiler, int most) {
        List<BitmapKey> all = new ArrayList<>();
        if (codes instanceof StoredCodes stored) {
            BitmapKey indexed = OfCodes.of(stored, units, most);
            if (indexed != null) {
                all.add(indexed);
            }
        } else if (codes instanceof DomainCodes domain) {
            for (DomainCodes.Leaf leaf : domain.leaves()) {
                if (!(leaf.expression() instanceof Bound.Holds holds)) {
                    return List.of();
                }
                all.add(of(holds, 1 << leaf.shift(), units, compiler));
            }
        }
        return all;
    }

    private static BitmapKey of(Bound.Holds holds, int part, JoinedUnits units, EvaluatorCompiler compiler) {
        if (Certain.everywhere(holds.predicate(), units)) {
            return new Always(part);
        }
        return Certain.nowhere(holds.predicate(), units)
                ? new Always(0)
                : new OfPredicate(HeldRows.of(holds, compiler, units), part);
    }

    /** A predicate that holds for all rows, or for none: one value. */
    record Always(int part) implements BitmapKey {
        @Override
        public int size() {
            return 1;
        }

        @Override
        public int part(int value) {
            return part;
        }

        @Override
        public void load(int from, int size) {}

        @Override
        public int cardinality(int value) {
            throw new IllegalStateException("the last value has no bitmap");
        }

        @Override
        public long[] rows(int value) {
            throw new IllegalStateException("the last value has no bitmap");
        }
    }

    /** Whether a predicate holds: first the rows where it does. */
    final class OfPredicate implements BitmapKey {
        private final HeldRows predicate;
        private final int part;
        private RowWords holds = RowWords.NONE;

        private OfPredicate(HeldRows predicate, int part) {
            this.predicate = predicate;
            this.part = part;
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
            holds = predicate.load(from, size);
        }

        @Override
        public int cardinality(int value) {
            return holds.cardinality();
        }

        @Override
        public long[] rows(int value) {
            return holds.words();
        }
    }

    /** The codes that an indexed column has anywhere, and null where it has that. */
    final class OfCodes implements BitmapKey {
        private final int[] packed;
        private final CodeRows[] bitmaps;
        private final RowWords[] rows;

        private OfCodes(int[] packed, CodeRows[] bitmaps) {
            this.packed = packed;
            this.bitmaps = bitmaps;
            this.rows = new RowWords[bitmaps.length];
        }

        /** Of a column that has an index and not more than so many values; else null. */
        static @Nullable OfCodes of(StoredCodes codes, JoinedUnits units, int most) {
            BitmapIndex index = codes.column().index();
            int distinct = codes.dictionary().size();
            if (index == null || distinct > 16 * most || units.size() == 0) {
                return null;
            }
            int[] packed = new int[most];
            int count = 0;
            int rest = units.size();
            for (int code = 0; code < distinct && count < most; code++) {
                int rows = index.cardinality(code);
                if (rows > 0) {
                    rest -= rows;
                    packed[count++] = code + 1;
                }
            }
            if (rest > 0 && count == most) {
                return null;
            } else if (rest > 0) {
                packed[count++] = 0;
            }
            CodeRows[] bitmaps = new CodeRows[count - 1];
            for (int value = 0; value < bitmaps.length; value++) {
                bitmaps[value] = CodeRows.of(units.kept(), codes.column(), index, packed[value] - 1, units.size());
            }
            return new OfCodes(Arrays.copyOf(packed, count), bitmaps);
        }

        @Override
        public int size() {
            return packed.length;
        }

        @Override
        public int part(int value) {
            return packed[value];
        }

        @Override
        public void load(int from, int size) {
            for (int value = 0; value < rows.length; value++) {
                rows[value] = bitmaps[value].part(from, size);
            }
        }

        @Override
        public int cardinality(int value) {
            return rows[value].cardinality();
        }

        @Override
        public long[] rows(int value) {
            return rows[value].words();
        }
    }
}
