package dev.parallax.engine.internal.function;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.vector.Vector;
import java.util.Arrays;
import java.util.List;

/** List functions of values of any type. */
final class ValueLists {
    static final List<ListFunction> ALL = List.of(
            Listed.of(
                    "agree",
                    "Whether all models say the same.",
                    "where none([*].correct) and agree([*].guess) show row.id, row.truth, base.guess limit 5",
                    "absent models are skipped, null is a value; false if fewer than two models are present",
                    call -> {
                        call.plain(0);
                        return Type.BOOLEAN;
                    },
                    Agree::new),
            Listed.of(
                    "distinct",
                    "The number of different values.",
                    "group by distinct([*].guess) as opinions show count",
                    "absent models and nulls are skipped",
                    call -> {
                        call.plain(0);
                        return Type.INTEGER;
                    },
                    Distinct::new),
            Listed.of(
                    "mode",
                    "The most frequent value; of equally frequent ones the first in class order.",
                    "derive vote = mode([*].guess) group by vote show count",
                    "absent models and nulls are skipped; null if nothing is left",
                    ValueLists::element,
                    element -> new Chosen(element, 0)),
            Listed.of(
                    "min",
                    "The smallest value; of text the first in class order.",
                    "where min([*].score) > 0.9 show count",
                    "absent models and nulls are skipped; null if nothing is left",
                    ValueLists::element,
                    element -> new Chosen(element, 1)),
            Listed.of(
                    "max",
                    "The largest value; of text the last in class order.",
                    "where max([*].score) < 0.5 show row.id, row.truth limit 5",
                    "absent models and nulls are skipped; null if nothing is left",
                    ValueLists::element,
                    element -> new Chosen(element, -1)));

    private ValueLists() {}

    private static Type element(Arguments call) {
        Type type = call.plain(0).at(0);
        return type == null ? Type.TEXT : type;
    }

    private static boolean isPresent(Vector.Bits[] present, int element, int row) {
        return (present[element].words()[row >> 6] >>> row & 1) != 0;
    }

    private static final class Agree implements ListFunction.Reduction {
        private final ListKeys keys;
        private long[] words = Room.NO_LONGS;

        Agree(Type element) {
            keys = new ListKeys(element);
        }

        @Override
        public Vector apply(Vector[] elements, Vector.Bits[] present, int size) {
            words = Room.words(words, size);
            long[][] read = keys.read(elements, size);
            for (int i = 0; i < size; i++) {
                int count = 0;
                long first = 0;
                boolean same = true;
                for (int k = 0; k < read.length; k++) {
                    if (isPresent(present, k, i)) {
                        first = count++ == 0 ? read[k][i] : first;
                        same &= read[k][i] == first;
                    }
                }
                words[i >> 6] |= (same && count >= 2 ? 1L : 0L) << i;
            }
            return new Vector.Bits(words, size);
        }
    }

    /** Gathers the present values of a row, sorted by key. */
    private abstract static class Sorted implements ListFunction.Reduction {
        final ListKeys keys;
        long[] row = Room.NO_LONGS;
        long[] out = Room.NO_LONGS;

        Sorted(Type element) {
            keys = new ListKeys(element);
        }

        /** The result of a row with {@code count} values, at least one. */
        abstract long reduce(int count);

        void reduceAll(Vector[] elements, Vector.Bits[] present, int size, long empty) {
            out = Room.longs(out, size);
            row = Room.longs(row, elements.length);
            long[][] read = keys.read(elements, size);
            long absent = keys.nullKey();
            for (int i = 0; i < size; i++) {
                int count = 0;
                for (int k = 0; k < read.length; k++) {
                    if (read[k][i] != absent && isPresent(present, k, i)) {
                        row[count++] = read[k][i];
                    }
                }
                out[i] = count == 0 ? empty : reduce(count);
            }
        }
    }

    private static final class Distinct extends Sorted {
        Distinct(Type element) {
            super(element);
        }

        @Override
        long reduce(int count) {
            Arrays.sort(row, 0, count);
            long different = 1;
            for (int i = 1; i < count; i++) {
                different += row[i] != row[i - 1] ? 1 : 0;
            }
            return different;
        }

        @Override
        public Vector apply(Vector[] elements, Vector.Bits[] present, int size) {
            reduceAll(elements, present, size, 0);
            return new Vector.Longs(Type.INTEGER, out, size);
        }
    }

    /** The most frequent value where {@code sign} is 0; the first (1) or last (-1) in class order otherwise. */
    private static final class Chosen extends Sorted {
        private final int sign;

        Chosen(Type element, int sign) {
            super(element);
            this.sign = sign;
        }

        @Override
        long reduce(int count) {
            return sign == 0 ? mode(count) : keys.first(row, count, sign);
        }

        private long mode(int count) {
            Arrays.sort(row, 0, count);
            int most = 0;
            int tied = 0;
            for (int start = 0, end; start < count; start = end) {
                long value = row[start];
                end = start + 1;
                while (end < count && row[end] == value) {
                    end++;
                }
                if (end - start > most) {
                    most = end - start;
                    tied = 0;
                }
                if (end - start == most) {
                    // tied values gather at the front, which has been read already
                    row[tied++] = value;
                }
            }
            return keys.first(row, tied, 1);
        }

        @Override
        public Vector apply(Vector[] elements, Vector.Bits[] present, int size) {
            reduceAll(elements, present, size, keys.nullKey());
            return keys.vector(out, size);
        }
    }
}
