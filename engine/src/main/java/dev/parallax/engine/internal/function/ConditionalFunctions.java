package dev.parallax.engine.internal.function;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.vector.Vector;
import dev.parallax.grammar.Expression.ComparisonOperator;
import java.util.Arrays;
import java.util.List;

/** Functions that choose among their arguments. */
final class ConditionalFunctions {
    static final List<ScalarFunction> ALL = List.of(
            Scalar.of(
                    "if(condition, then, otherwise)",
                    "One value where the condition holds, the other where it does not.",
                    "derive kind = if(row.size > 20, \"large\", \"small\") group by kind show count",
                    "a condition of null does not hold",
                    call -> Case.type(call.count(3, 3, "if(condition, then, otherwise)")),
                    call -> new Case(Case.type(call))),
            Scalar.of(
                    "coalesce(x, y, …)",
                    "The first value that is not null.",
                    "show row.id, coalesce(other.guess, base.guess, \"none\") limit 5",
                    "null if all are null",
                    call -> call.count(1, Integer.MAX_VALUE, "coalesce(x, y, …)")
                            .common(0, 1),
                    call -> new Coalesce(call.common(0, 1))),
            Scalar.of(
                    "nullif(x, y)",
                    "x, or null where x equals y.",
                    "show row.id, nullif(row.weather, \"fog\") limit 5",
                    "null if x is null",
                    call -> {
                        Operators.comparisonType(
                                call.count(2, 2, "nullif(x, y)").at(0), call.at(1));
                        Type type = call.at(0);
                        return type == null ? Type.TEXT : type;
                    },
                    NullIf::new),
            extreme("least", "The smallest of the values.", true),
            extreme("greatest", "The largest of the values.", false));

    private ConditionalFunctions() {}

    private static Scalar extreme(String name, String doc, boolean smallest) {
        return Scalar.of(
                name + "(x, y, …)",
                doc + " Text is ordered by code point.",
                "show row.id, " + name + "(base.score, other.score) limit 5",
                "nulls are skipped; null if all are null",
                call -> call.count(1, Integer.MAX_VALUE, name + "(x, y, …)").common(0, 1),
                call -> new Extreme(call, smallest));
    }

    private static final class Coalesce implements Kernel {
        private final Gather gather;
        private int[] choice = Room.NO_INTS;
        private long[] words = Room.NO_LONGS;

        Coalesce(Type type) {
            this.gather = new Gather(type);
        }

        @Override
        public Vector apply(Vector[] arguments, int size) {
            choice = Room.ints(choice, size);
            words = Room.words(words, size);
            Arrays.fill(choice, 0, size, -1);
            for (int k = arguments.length - 1; k >= 0; k--) {
                Present.of(arguments[k], words, size);
                choose(choice, words, k, size);
            }
            return gather.apply(arguments, choice, size);
        }
    }

    /** Sets the choice of the rows whose bit is set. */
    private static void choose(int[] choice, long[] words, int value, int size) {
        for (int w = 0; w < Room.wordCount(size); w++) {
            for (long word = words[w]; word != 0; word &= word - 1) {
                choice[(w << 6) + Long.numberOfTrailingZeros(word)] = value;
            }
        }
    }

    private static final class NullIf implements Kernel {
        private final Kernel equal;
        private final Gather gather;
        private final BitsInput input = new BitsInput();
        private int[] choice = Room.NO_INTS;

        NullIf(Arguments call) {
            this.equal = Operators.comparison(ComparisonOperator.EQUAL, call.at(0), call.at(1));
            Type type = call.at(0);
            this.gather = new Gather(type == null ? Type.TEXT : type);
        }

        @Override
        public Vector apply(Vector[] arguments, int size) {
            choice = Room.ints(choice, size);
            Arrays.fill(choice, 0, size, 0);
            choose(choice, input.read(equal.apply(arguments, size), size), -1, size);
            return gather.apply(new Vector[] {arguments[0]}, choice, size);
        }
    }

    /** Keeps the better of the first k arguments and compares it with the next, in the vectors' own terms. */
    private static final class Extreme implements Kernel {
        private final Kernel[] better;
        private final Gather[] gathers;
        private final BitsInput input = new BitsInput();
        private int[] choice = Room.NO_INTS;
        private long[] absent = Room.NO_LONGS;

        Extreme(Arguments call, boolean smallest) {
            Type type = call.common(0, 1);
            ComparisonOperator operator = smallest ? ComparisonOperator.LESS : ComparisonOperator.GREATER;
            better = new Kernel[call.count()];
            gathers = new Gather[call.count()];
            for (int k = 0; k < better.length; k++) {
                better[k] = Operators.comparison(operator, type, type);
                gathers[k] = new Gather(type);
            }
        }

        @Override
        public Vector apply(Vector[] arguments, int size) {
            choice = Room.ints(choice, size);
            absent = Room.words(absent, size);
            Arrays.fill(choice, 0, size, 0);
            Vector best = gathers[0].apply(new Vector[] {arguments[0]}, choice, size);
            for (int k = 1; k < arguments.length; k++) {
                Arrays.fill(choice, 0, size, 0);
                Present.of(best, absent, size);
                Present.invert(absent, size);
                choose(choice, absent, 1, size);
                Vector[] pair = {arguments[k], best};
                choose(choice, input.read(better[k].apply(pair, size), size), 1, size);
                best = gathers[k].apply(new Vector[] {best, arguments[k]}, choice, size);
            }
            return best;
        }
    }
}
