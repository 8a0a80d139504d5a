package dev.parallax.engine.internal.bind;

import dev.parallax.engine.internal.function.ClassOrder;
import dev.parallax.storage.Dictionary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Some names in an order of their own; equal to another of the same names. Immutable. */
final class NamesDictionary implements Dictionary {
    private final List<String> names;
    private final Map<String, Integer> codes = new HashMap<>();

    /** The names must differ. */
    NamesDictionary(List<String> names) {
        this.names = List.copyOf(names);
        for (int code = 0; code < this.names.size(); code++) {
            codes.put(this.names.get(code), code);
        }
    }

    @Override
    public boolean coded() {
        return true;
    }

    @Override
    public int size() {
        return names.size();
    }

    @Override
    public String text(int code) {
        return names.get(code);
    }

    @Override
    public int code(String text) {
        return codes.getOrDefault(text, -1);
    }

    @Override
    public int rank(int code) {
        return code;
    }

    @Override
    public int compare(String left, String right) {
        int a = code(left);
        int b = code(right);
        if (a < 0 && b < 0) {
            return ClassOrder.codePoints(left, right);
        }
        return a < 0 || b < 0 ? Boolean.compare(a < 0, b < 0) : Integer.compare(a, b);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NamesDictionary of && names.equals(of.names);
    }

    @Override
    public int hashCode() {
        return names.hashCode();
    }
}
