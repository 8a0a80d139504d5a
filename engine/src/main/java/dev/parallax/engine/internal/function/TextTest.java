package dev.parallax.engine.internal.function;

import dev.parallax.engine.internal.vector.Vector;
import dev.parallax.storage.Dictionary;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a text pass a test: asked once for each code of a coded dictionary, and remembered while dictionary and
 * test stay the same. For one thread.
 */
final class TextTest {
    private static final byte FAILS = 1;
    private static final byte PASSES = 2;

    private @Nullable Dictionary dictionary;
    private @Nullable Predicate<String> remembered;
    private byte[] memo = {};
    private final TextInput input = new TextInput();

    /** Sets the bits of the rows that pass; the words are 0 before. Null passes where {@code nulls} says so. */
    void apply(Vector vector, Predicate<String> test, boolean nulls, long[] words, int size) {
        if (vector instanceof Vector.Constant constant) {
            String text = (String) constant.value();
            if (text == null ? nulls : test.test(text)) {
                BitsInput.fill(words, size);
            }
        } else if (vector instanceof Vector.Codes codes && codes.dictionary().coded()) {
            coded(codes, test, nulls, words, size);
        } else {
            @Nullable String[] texts = input.read(vector, size);
            for (int i = 0; i < size; i++) {
                String text = texts[i];
                if (text == null ? nulls : test.test(text)) {
                    words[i >> 6] |= 1L << i;
                }
            }
        }
    }

    private void coded(Vector.Codes vector, Predicate<String> test, boolean nulls, long[] words, int size) {
        Dictionary of = vector.dictionary();
        if (of != dictionary || test != remembered) {
            dictionary = of;
            remembered = test;
            memo = new byte[of.size() + 1];
        }
        memo[0] = nulls ? PASSES : FAILS;
        int[] codes = vector.codes();
        for (int i = 0; i < size; i++) {
            byte state = memo[codes[i] + 1];
            if (state == 0) {
                state = test.test(of.text(codes[i])) ? PASSES : FAILS;
                memo[codes[i] + 1] = state;
            }
            words[i >> 6] |= (state >> 1 & 1L) << i;
        }
    }
}
