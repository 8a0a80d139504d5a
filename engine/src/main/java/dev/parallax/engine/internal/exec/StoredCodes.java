package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.vector.Vector;
import dev.parallax.storage.CodeWords;
import dev.parallax.storage.Column;
import dev.parallax.storage.Dictionary;
import org.jspecify.annotations.Nullable;

/** The codes of a stored column, null first. */
record StoredCodes(Column column, Dictionary dictionary) implements PackedCodes {
    /** Of a column of few texts; null of any other. */
    static @Nullable StoredCodes of(Column column) {
        Dictionary dictionary = column.dictionary();
        return dictionary != null && dictionary.coded() && dictionary.size() <= Column.MOST_PACKED
                ? new StoredCodes(column, dictionary)
                : null;
    }

    @Override
    public int size() {
        return dictionary.size() + 1;
    }

    @Override
    public void read(int from, int count, long[] into) {
        column.packedCodes(from, count, into);
    }

    @Override
    public @Nullable CodeWords words(int from, int count) {
        return column.codeWords(from, count);
    }

    @Override
    public Vector values() {
        int[] codes = new int[size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = i - 1;
        }
        return new Vector.Codes(codes, dictionary, codes.length);
    }
}
