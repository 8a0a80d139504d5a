package dev.parallax.storage.internal.column;

import dev.parallax.storage.Dictionary;
import dev.parallax.storage.internal.texts.TextNumbers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** The classes of a dataset while rows are written: codes are given as classes come. One thread. */
public final class ClassCodes {
    private final TextNumbers numbers = new TextNumbers();
    private final Map<String, Integer> codes = new HashMap<>();
    private final int before;
    private int[] named;
    private boolean renamed;

    /** The classes that are there. */
    public ClassCodes(Dictionary dictionary) {
        for (int code = 0; code < dictionary.size(); code++) {
            code(dictionary.text(code));
        }
        before = texts().size();
        named = dictionary instanceof StoredDictionary stored ? stored.named() : new int[0];
    }

    /** The code of a class, a new one if it has none. */
    public int code(String text) {
        Integer known = codes.get(text);
        if (known == null) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            known = numbers.add(utf8, 0, utf8.length);
            codes.put(text, known);
        }
        return known;
    }

    /** The code of a class by its UTF-8, a new one if it has none. */
    public int code(byte[] utf8, int from, int to) {
        int known = numbers.find(utf8, from, to);
        return known >= 0 ? known : code(new String(utf8, from, to - from, StandardCharsets.UTF_8));
    }

    /** Puts classes first in class order; those that were put there before and are not named now follow. */
    public void name(List<String> order) {
        LinkedHashSet<Integer> first = new LinkedHashSet<>();
        order.forEach(text -> first.add(code(text)));
        for (int code : named) {
            first.add(code);
        }
        named = first.stream().mapToInt(Integer::intValue).toArray();
        renamed = true;
    }

    /** The text of a code. */
    public String text(int code) {
        return texts().get(code);
    }

    /** All texts by code. */
    public List<String> texts() {
        return numbers.texts();
    }

    /** The codes that a names file put first. */
    public int[] named() {
        return named;
    }

    /** Whether there is something to write. */
    public boolean changed() {
        return renamed || texts().size() > before;
    }
}
