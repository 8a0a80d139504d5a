package dev.parallax.engine.internal.load;

import org.jspecify.annotations.Nullable;

/** A text with a name in one place: {@code {model}_pred}. */
record NamePattern(String before, String after) {
    /** A pattern; null where its text has not the word exactly once. */
    static @Nullable NamePattern of(String text, String word) {
        int at = text.indexOf(word);
        return at < 0 || text.indexOf(word, at + 1) >= 0
                ? null
                : new NamePattern(text.substring(0, at), text.substring(at + word.length()));
    }

    /** The name that stands in a text of this pattern, or null. */
    @Nullable
    String name(String text) {
        return text.length() > before.length() + after.length() && text.startsWith(before) && text.endsWith(after)
                ? text.substring(before.length(), text.length() - after.length())
                : null;
    }

    /** The text for a name. */
    String with(String name) {
        return before + name + after;
    }
}
