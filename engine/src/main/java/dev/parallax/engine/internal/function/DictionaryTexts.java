package dev.parallax.engine.internal.function;

import dev.parallax.storage.Dictionary;
import org.jspecify.annotations.Nullable;

/** The texts of a coded dictionary, each decoded once. For one thread. */
final class DictionaryTexts {
    private @Nullable Dictionary dictionary;
    private @Nullable String[] texts = {};

    /** The text of a code, which is not null. */
    String text(Dictionary of, int code) {
        if (!of.coded()) {
            return of.text(code);
        }
        if (of != dictionary) {
            dictionary = of;
            texts = new String[of.size()];
        }
        String text = texts[code];
        if (text == null) {
            text = of.text(code);
            texts[code] = text;
        }
        return text;
    }
}
