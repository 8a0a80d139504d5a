package dev.parallax.engine.internal.function;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.vector.Vector;
import java.util.Arrays;
import java.util.List;

/** List functions of predicates. */
final class PredicateLists {
    private static final String NULLS = "absent models are skipped; a null is not true; false if no model is present";

    static final List<ListFunction> ALL = List.of(
            predicate("any", "Whether it is true of at least one model.", Quantifier.ANY),
            predicate("all", "Whether it is true of every model.", Quantifier.ALL),
            predicate("none", "Whether it is true of no model.", Quantifier.NONE),
            Listed.of(
                    "first_where",
                    "The position, from 0, of the first compared model of which it is true: among versions, where a row broke.",
                    "where [0].correct group by first_where([*].wrong) as broke show count",
                    "absent models are skipped; null if it is true of no model",
                    call -> {
                        call.demand(0, Type.BOOLEAN);
                        return Type.INTEGER;
                    },
                    element -> new First()),
            Listed.of(
                    "count",
                    "The models of which it is true; of another expression, those where it is not null.",
                    "group by count([*].wrong) as mistaken show count",
                    "absent models and nulls are skipped",
                    call -> {
                        call.plain(0);
                        return Type.INTEGER;
                    },
                    element -> new Counting(element == Type.BOOLEAN)));

    private PredicateLists() {}

    private enum Quantifier {
        ANY,
        ALL,
        NONE
    }

    private static ListFunction predicate(String name, String doc, Quantifier quantifier) {
        return Listed.of(
                name,
                doc,
                "where " + name + "([*].wrong) show row.id, row.truth limit 5",
                NULLS,
                call -> {
                    call.demand(0, Type.BOOLEAN);
                    return Type.BOOLEAN;
                },
                element -> new Quantified(quantifier));
    }

    private static final class Quantified implements ListFunction.Reduction {
        private final Quantifier quantifier;
        private final BitsInput input = new BitsInput();
        private long[] words = Room.NO_LONGS;
        private long[] there = Room.NO_LONGS;

        Quantified(Quantifier quantifier) {
            this.quantifier = quantifier;
        }

        @Override
        public Vector apply(Vector[] elements, Vector.Bits[] present, int size) {
            words = Room.words(words, size);
            there = Room.words(there, size);
            // ALL collects what fails, the others what holds
            long flip = quantifier == Quantifier.ALL ? -1L : 0;
            for (int k = 0; k < elements.length; k++) {
                long[] values = input.read(elements[k], size);
                long[] own = present[k].words();
                for (int w = 0; w < Room.wordCount(size); w++) {
                    there[w] |= own[w];
                    words[w] |= own[w] & (values[w] ^ flip);
                }
            }
            if (quantifier != Quantifier.ANY) {
                for (int w = 0; w < Room.wordCount(size); w++) {
                    words[w] = ~words[w] & there[w];
                }
            }
            return new Vector.Bits(words, size);
        }
    }

    private static final class First implements ListFunction.Reduction {
        private final BitsInput input = new BitsInput();
        private long[] out = Room.NO_LONGS;

        @Override
        public Vector apply(Vector[] elements, Vector.Bits[] present, int size) {
            out = Room.longs(out, size);
            Arrays.fill(out, 0, size, Vector.NULL_LONG);
            for (int k = elements.length - 1; k >= 0; k--) {
                long[] values = input.read(elements[k], size);
                long[] own = present[k].words();
                for (int w = 0; w < Room.wordCount(size); w++) {
                    for (long word = values[w] & own[w]; word != 0; word &= word - 1) {
                        out[(w << 6) + Long.numberOfTrailingZeros(word)] = k;
                    }
                }
            }
            return new Vector.Longs(Type.INTEGER, out, size);
        }
    }

    private static final class Counting implements ListFunction.Reduction {
        private final boolean predicate;
        private final BitsInput input = new BitsInput();
        private long[] words = Room.NO_LONGS;
        private long[] out = Room.NO_LONGS;

        Counting(boolean predicate) {
            this.predicate = predicate;
        }

        @Override
        public Vector apply(Vector[] elements, Vector.Bits[] present, int size) {
            words = Room.words(words, size);
            out = Room.longs(out, size);
            Arrays.fill(out, 0, size, 0);
            for (int k = 0; k < elements.length; k++) {
                long[] counted;
                if (predicate) {
                    counted = input.read(elements[k], size);
                } else {
                    Present.of(elements[k], words, size);
                    counted = words;
                }
                long[] own = present[k].words();
                for (int i = 0; i < size; i++) {
                    out[i] += (counted[i >> 6] & own[i >> 6]) >>> i & 1;
                }
            }
            return new Vector.Longs(Type.INTEGER, out, size);
        }
    }
}
