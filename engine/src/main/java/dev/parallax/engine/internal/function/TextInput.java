package dev.parallax.engine.internal.function;

import dev.parallax.engine.internal.vector.Vector;
import dev.parallax.storage.Dictionary;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads an argument of text as strings, whatever its form; a coded text is decoded once. For one thread. */
final class TextInput {
    private @Nullable String[] buffer = {};
    private final DictionaryTexts texts = new DictionaryTexts();

    /** The texts; valid until the next call. */
    @Nullable
    String[] read(Vector vector, int size) {
        if (vector instanceof Vector.Texts already) {
            return already.values();
        }
        if (buffer.length < size) {
            buffer = new String[size];
        }
        if (vector instanceof Vector.Constant constant) {
            Arrays.fill(buffer, 0, size, (String) constant.value());
        } else if (vector instanceof Vector.Codes codes) {
            Dictionary dictionary = codes.dictionary();
            int[] values = codes.codes();
            for (int i = 0; i < size; i++) {
                buffer[i] = values[i] < 0 ? null : texts.text(dictionary, values[i]);
            }
        } else {
            throw new IllegalArgumentException("not text: " + vector.getClass());
        }
        return buffer;
    }
}
