package dev.parallax.engine.internal.function;

import dev.parallax.engine.internal.vector.Vector;
import dev.parallax.grammar.Expression.TextOperator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** {@code like}, {@code matches}, {@code contains}, {@code starts with}, {@code ends with}; false where a side is null. */
final class TextMatch implements Kernel {
    private final TextOperator operator;
    private final TextTest test = new TextTest();
    private final TextInput valueInput = new TextInput();
    private final TextInput patternInput = new TextInput();
    private final Patterns patterns = new Patterns();
    private long[] words = Room.NO_LONGS;
    private @Nullable String constant;
    private @Nullable Predicate<String> matcher;

    TextMatch(TextOperator operator) {
        this.operator = operator;
    }

    @Override
    public Vector apply(Vector[] arguments, int size) {
        words = Room.words(words, size);
        if (arguments[1] instanceof Vector.Constant pattern) {
            String text = (String) pattern.value();
            if (text != null) {
                if (matcher == null || !text.equals(constant)) {
                    constant = text;
                    matcher = matcher(text);
                }
                test.apply(arguments[0], matcher, false, words, size);
            }
        } else {
            rows(valueInput.read(arguments[0], size), patternInput.read(arguments[1], size), size);
        }
        return new Vector.Bits(words, size);
    }

    private void rows(@Nullable String[] values, @Nullable String[] texts, int size) {
        for (int i = 0; i < size; i++) {
            String value = values[i];
            String pattern = texts[i];
            if (value != null && pattern != null && matcher(pattern).test(value)) {
                words[i >> 6] |= 1L << i;
            }
        }
    }

    private Predicate<String> matcher(String pattern) {
        return switch (operator) {
            case LIKE -> new LikePattern(pattern);
            case MATCHES -> {
                com.google.re2j.Pattern compiled = patterns.compiled(pattern);
                yield value -> compiled.matcher(value).find();
            }
            case CONTAINS -> value -> value.contains(pattern);
            case STARTS_WITH -> value -> value.startsWith(pattern);
            case ENDS_WITH -> value -> value.endsWith(pattern);
        };
    }
}
