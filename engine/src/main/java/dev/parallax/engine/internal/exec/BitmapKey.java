package dev.parallax.engine.internal.exec;

import dev.parallax.storage.BitmapIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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

    /** How many rows of the morsel have a value. */
    int cardinality(int value);

    /** The rows of the morsel that have a value, of which there are some. Not to be changed. */
    long[] rows(int value);

    /** What tells the values of a group key apart, one or several that each have a part of its code; none where it has no bitmaps. */
    static List<BitmapKey> of(PackedCodes codes, JoinedUnits units, int most) {
        List<BitmapKey> all = new ArrayList<>();
        if (codes instanceof StoredCodes stored) {
            BitmapKey indexed = OfCodes.of(stored, units, most);
            if (indexed != null) {
                all.add(indexed);
            }
        } else if (codes instanceof DomainCodes domain) {
            for (DomainCodes.Leaf leaf : domain.leaves()) {
                if (!(leaf.codes() instanceof BitCodes bits)) {
                    return List.of();
                }
                all.add(new OfPredicate(bits.predicate(), 1 << leaf.shift(), words(units.size())));
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
        private final long[] others;
        private long[] holds = new long[0];
        private int size;
        private int holding;

        private OfPredicate(Evaluator predicate, int part, int words) {
            this.predicate = predicate;
            this.part = part;
            this.others = new long[words];
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
        public void load(int from, int rowCount) {
            size = rowCount;
            holds = Words.of(predicate.evaluate(Batch.range(from, size))).words();
            holding = Bits.cardinality(holds, Bits.words(size));
        }

        @Override
        public int cardinality(int value) {
            return value == 0 ? holding : size - holding;
        }

        @Override
        public long[] rows(int value) {
            if (value == 0) {
                return holds;
            }
            Bits.fill(others, size);
            Bits.andNot(others, holds, Bits.words(size));
            return others;
        }
    }

    /** The codes that an indexed column has anywhere, and null last. */
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
            int[] packed = new int[most + 1];
            int count = 0;
            for (int code = 0; code < distinct && count < packed.length; code++) {
                if (index.cardinality(code) > 0) {
                    packed[count++] = code + 1;
                }
            }
            if (count > most) {
                return null;
            }
            CodeBitmaps bitmaps = CodeBitmaps.of(units.kept(), codes, count + 1, units.size());
            return new OfCodes(bitmaps, Arrays.copyOf(packed, count + 1), words(units.size()));
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
