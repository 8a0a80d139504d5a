package dev.parallax.engine.internal.slices;

import java.util.List;

/**
 * What slices are made of: a column of few values. Immutable, as long as nobody writes to the codes.
 *
 * @param predicates what holds for the rows of each code, as text of the language
 * @param codes of each row, as an unsigned byte; the number of predicates for a row of which none holds
 */
public record SliceColumn(List<String> predicates, byte[] codes) {
    /** So many codes tell rows apart, and one more is for the rest. */
    public static final int MOST_CODES = 255;

    /** The number of codes, that of the rest included. */
    int width() {
        return predicates.size() + 1;
    }

    /** The codes of some rows. */
    byte[] of(int[] rows) {
        byte[] some = new byte[rows.length];
        for (int i = 0; i < some.length; i++) {
            some[i] = codes[rows[i]];
        }
        return some;
    }
}
