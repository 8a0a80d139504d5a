package dev.parallax.engine.internal.function;

import dev.parallax.storage.Dictionary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A dictionary over given texts, in a class order of its own: the order of the list where it is coded. */
final class FixedDictionary implements Dictionary {
    private final List<String> texts;
    private final List<String> classOrder;
    private final boolean coded;

    private FixedDictionary(List<String> texts, List<String> classOrder, boolean coded) {
        this.texts = texts;
        this.classOrder = classOrder;
        this.coded = coded;
    }

    /** A coded dictionary; the class order is a list of the same texts. */
    static FixedDictionary coded(List<String> texts, List<String> classOrder) {
        return new FixedDictionary(List.copyOf(texts), List.copyOf(classOrder), true);
    }

    /** A coded dictionary in the natural class order. */
    static FixedDictionary coded(List<String> texts) {
        List<String> sorted = new ArrayList<>(texts);
        sorted.sort(ClassOrder.of(texts));
        return coded(texts, sorted);
    }

    /** Plain texts, a code for each row. */
    static FixedDictionary plain(List<String> texts) {
        return new FixedDictionary(List.copyOf(texts), List.of(), false);
    }

    @Override
    public boolean coded() {
        return coded;
    }

    @Override
    public int size() {
        return texts.size();
    }

    @Override
    public String text(int code) {
        return texts.get(code);
    }

    @Override
    public int code(String text) {
        checkCoded();
        return texts.indexOf(text);
    }

    @Override
    public int rank(int code) {
        checkCoded();
        return classOrder.indexOf(texts.get(code));
    }

    @Override
    public int compare(String left, String right) {
        if (!coded) {
            return ClassOrder.codePoints(left, right);
        }
        return Comparator.<String>comparingInt(
                        text -> classOrder.contains(text) ? classOrder.indexOf(text) : Integer.MAX_VALUE)
                .thenComparing(ClassOrder::codePoints)
                .compare(left, right);
    }

    private void checkCoded() {
        if (!coded) {
            throw new IllegalStateException("asked of a plain dictionary");
        }
    }
}
