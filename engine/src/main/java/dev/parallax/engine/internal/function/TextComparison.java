package dev.parallax.engine.internal.function;

import dev.parallax.engine.internal.vector.Vector;
import dev.parallax.grammar.Expression.ComparisonOperator;
import dev.parallax.storage.Dictionary;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Compares texts, the order being that of code points. Codes are compared as codes where that can be. */
final class TextComparison implements Kernel {
    private final ComparisonOperator operator;
    private final boolean equality;
    private final TextTest test = new TextTest();
    private final Translation translation = new Translation();
    private final TextInput leftInput = new TextInput();
    private final TextInput rightInput = new TextInput();
    private long[] words = Room.NO_LONGS;

    private @Nullable Dictionary dictionary;
    private @Nullable String coded;
    private int code;
    private @Nullable ComparisonOperator tested;
    private @Nullable String constant;
    private @Nullable Predicate<String> against;

    TextComparison(ComparisonOperator operator) {
        this.operator = operator;
        this.equality = operator == ComparisonOperator.EQUAL || operator == ComparisonOperator.NOT_EQUAL;
    }

    @Override
    public Vector apply(Vector[] arguments, int size) {
        words = Room.words(words, size);
        if (arguments[1] instanceof Vector.Constant right) {
            constant(operator, arguments[0], (String) right.value(), size);
        } else if (arguments[0] instanceof Vector.Constant left) {
            constant(Swap.of(operator), arguments[1], (String) left.value(), size);
        } else if (equality
                && arguments[0] instanceof Vector.Codes left
                && arguments[1] instanceof Vector.Codes right) {
            codes(left, right, size);
        } else {
            texts(arguments, size);
        }
        if (operator == ComparisonOperator.NOT_EQUAL) {
            Present.invert(words, size);
        }
        return new Vector.Bits(words, size);
    }

    private void constant(ComparisonOperator comparison, Vector vector, @Nullable String text, int size) {
        if (text == null) {
            if (equality) {
                Present.of(vector, words, size);
                Present.invert(words, size);
            }
        } else if (equality
                && vector instanceof Vector.Codes codes
                && codes.dictionary().coded()) {
            Ranges.code(codes.codes(), codeOf(codes.dictionary(), text), words, size);
        } else {
            if (against == null || comparison != tested || !text.equals(constant)) {
                tested = comparison;
                constant = text;
                against = equality ? text::equals : other -> holds(comparison, ClassOrder.codePoints(other, text));
            }
            test.apply(vector, against, false, words, size);
        }
    }

    /** The code, or one that no row has where the text is not in the dictionary. */
    private int codeOf(Dictionary of, String text) {
        if (of != dictionary || !text.equals(coded)) {
            dictionary = of;
            coded = text;
            int found = of.code(text);
            code = found < 0 ? Translation.NOWHERE : found;
        }
        return code;
    }

    private void codes(Vector.Codes left, Vector.Codes right, int size) {
        boolean coded = left.dictionary().coded() && right.dictionary().coded();
        if (!coded) {
            texts(new Vector[] {left, right}, size);
            return;
        }
        int[] a = left.codes();
        int[] b = translation.codes(right, left.dictionary(), size);
        for (int base = 0, w = 0; base < size; base += 64, w++) {
            int end = Math.min(size - base, 64);
            long word = 0;
            for (int j = 0; j < end; j++) {
                word |= (a[base + j] == b[base + j] ? 1L : 0L) << j;
            }
            words[w] = word;
        }
    }

    private void texts(Vector[] arguments, int size) {
        @Nullable String[] left = leftInput.read(arguments[0], size);
        @Nullable String[] right = rightInput.read(arguments[1], size);
        for (int i = 0; i < size; i++) {
            String a = left[i];
            String b = right[i];
            boolean holds;
            if (a == null || b == null) {
                holds = equality && a == null && b == null;
            } else {
                holds = equality ? a.equals(b) : holds(operator, ClassOrder.codePoints(a, b));
            }
            words[i >> 6] |= (holds ? 1L : 0L) << i;
        }
    }

    private static boolean holds(ComparisonOperator comparison, int order) {
        return switch (comparison) {
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
        };
    }
}
