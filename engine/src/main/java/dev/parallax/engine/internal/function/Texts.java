package dev.parallax.engine.internal.function;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Texts, each once, numbered from 0 in the order they came: a hash table without boxes. For one thread. */
final class Texts {
    private @Nullable String[] texts = new String[16];
    private int[] slots = new int[32];
    private int size;

    /** The number of a text, a new one if it was not there. */
    int add(String text) {
        int slot = slot(text);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        if (size == texts.length) {
            texts = Arrays.copyOf(texts, 2 * size);
        }
        texts[size] = text;
        slots[slot] = ++size;
        if (2 * size > slots.length) {
            rehash();
        }
        return size - 1;
    }

    /** The text of a number. */
    String text(int number) {
        return Objects.requireNonNull(texts[number]);
    }

    /** How many there are. */
    int size() {
        return size;
    }

    /** All of them. */
    List<String> all() {
        return Collections.unmodifiableList(Arrays.asList(Arrays.copyOf(texts, size)));
    }

    private int slot(String text) {
        int mask = slots.length - 1;
        int at = (int) Mix.of(text.hashCode()) & mask;
        while (slots[at] != 0 && !text.equals(texts[slots[at] - 1])) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void rehash() {
        slots = new int[2 * slots.length];
        for (int i = 0; i < size; i++) {
            slots[slot(text(i))] = i + 1;
        }
    }
}
