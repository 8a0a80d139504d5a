package dev.parallax.engine.internal.bind;

import dev.parallax.engine.internal.function.ClassOrder;
import dev.parallax.storage.Dictionary;
import java.util.List;

/** A few fixed names in an order of their own. */
record NamesDictionary(List<String> names) implements Dictionary {
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
        return names.indexOf(text);
    }

    @Override
    public int rank(int code) {
        return code;
    }

    @Override
    public int compare(String left, String right) {
        int a = names.indexOf(left);
        int b = names.indexOf(right);
        if (a < 0 && b < 0) {
            return ClassOrder.codePoints(left, right);
        }
        return a < 0 || b < 0 ? Boolean.compare(a < 0, b < 0) : Integer.compare(a, b);
    }
}
