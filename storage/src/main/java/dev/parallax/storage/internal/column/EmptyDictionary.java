package dev.parallax.storage.internal.column;

import dev.parallax.storage.Dictionary;

/** The classes of a dataset that has none. */
public final class EmptyDictionary implements Dictionary {
    @Override
    public boolean coded() {
        return true;
    }

    @Override
    public int size() {
        return 0;
    }

    @Override
    public String text(int code) {
        throw new IndexOutOfBoundsException(code);
    }

    @Override
    public int code(String text) {
        return -1;
    }

    @Override
    public int rank(int code) {
        throw new IndexOutOfBoundsException(code);
    }

    @Override
    public int compare(String left, String right) {
        return ClassOrder.compareByCodePoint(left, right);
    }
}
