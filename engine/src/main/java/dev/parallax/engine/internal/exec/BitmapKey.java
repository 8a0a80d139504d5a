package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.storage.BitmapIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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

    /** The words for the rows of a morsel of a relation of so many rows. */
    static int words(int rows) {
        return Bits.words(Math.min(rows, ExecutionOptions.MORSEL));
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
        private static final RowWords NONE = new RowWords(new long[0]);

        private final HeldRows predicate;
        private final int part;
        private RowWords holds = NONE;

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
        private final CodeBitmaps bitmaps;
        private final int[] codes;
        private final int words;
        private final long[] @Nullable [] parts;
        private CodeBitmaps.Container container;
        private int from;
        private int size;
        private boolean whole;

        private OfCodes(CodeBitmaps bitmaps, int[] codes, int words) {
            this.bitmaps = bitmaps;
            this.codes = codes;
            this.parts = new long @Nullable [codes.length][];
            this.container = bitmaps.container(0);
            this.words = words;
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
            CodeBitmaps bitmaps = CodeBitmaps.of(units.kept(), codes, count, units.size());
            return new OfCodes(bitmaps, Arrays.copyOf(packed, count), words(units.size()));
        }

        @Override
        public int size() {
            return codes.length;
        }

        @Override
        public int part(int value) {
            return codes[value];
        }

        @Override
        public void load(int morsel, int rowCount) {
            from = morsel & 0xFFFF;
            size = rowCount;
            container = bitmaps.container(morsel >>> 16);
            whole = rowCount == container.size();
            Arrays.fill(parts, null);
        }

        @Override
        public int cardinality(int value) {
            int all = container.cardinality()[codes[value]];
            return whole || all == 0 ? all : Bits.cardinality(rows(value), Bits.words(size));
        }

        @Override
        public long[] rows(int value) {
            long[] all = Objects.requireNonNull(container.rows()[codes[value]]);
            if (whole) {
                return all;
            }
            if (parts[value] == null) {
                parts[value] = new long[words];
                Bits.slice(all, from, size, parts[value]);
            }
            return parts[value];
        }
    }
}
