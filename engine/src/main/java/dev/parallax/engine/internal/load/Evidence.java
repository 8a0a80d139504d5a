package dev.parallax.engine.internal.load;

import dev.parallax.storage.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * What the values of a column allow it to be. Every value leaves the types it could be read as; the type of the column is the
 * narrowest that all values leave, so it does not depend on their order.
 */
final class Evidence {
    private static final int BOOLEAN = 1;
    private static final int INTEGER = 2;
    private static final int DECIMAL = 4;
    private static final int DATE = 8;
    private static final int TEXT = 16;

    private int left = BOOLEAN | INTEGER | DECIMAL | DATE | TEXT;
    private long values;
    private long numbers;
    private @Nullable String odd;
    private long oddLine;

    /** Takes a value that is not null. */
    void add(String text, boolean quoted, long line) {
        int possible = possible(text, quoted);
        left &= possible;
        values++;
        if ((possible & DECIMAL) != 0) {
            numbers++;
        } else if (odd == null) {
            odd = text;
            oddLine = line;
        }
    }

    /** The type, or null where no value was seen. */
    @Nullable
    ColumnType type() {
        if (values == 0) {
            return null;
        }
        return (left & BOOLEAN) != 0
                ? ColumnType.BOOLEAN
                : (left & INTEGER) != 0
                        ? ColumnType.INTEGER
                        : (left & DECIMAL) != 0
                                ? ColumnType.DECIMAL
                                : (left & DATE) != 0 ? ColumnType.DATE : ColumnType.TEXT;
    }

    /** The text that alone keeps a column of numbers from being one, or null. */
    @Nullable
    String odd() {
        return numbers >= 10 && numbers >= values * 0.9 ? odd : null;
    }

    /** The line of {@link #odd}. */
    long oddLine() {
        return oddLine;
    }

    /** Whether a text alone could be read as a decimal. */
    static boolean isDecimal(String text) {
        return (possible(text, false) & DECIMAL) != 0;
    }

    private static int possible(String text, boolean quoted) {
        if (text.isEmpty()) {
            return TEXT;
        }
        if (Texts.date(text) != Texts.NONE) {
            return DATE | TEXT;
        }
        if (quoted) {
            return TEXT;
        }
        if (Texts.truth(text) != Texts.NONE) {
            return BOOLEAN | TEXT;
        }
        if (Texts.isNotFinite(text)) {
            return DECIMAL | TEXT;
        }
        if (Texts.hasLeadingZero(text) || Double.isNaN(Decimals.parse(text))) {
            return TEXT;
        }
        if (Texts.integer(text) != Texts.NONE) {
            return INTEGER | DECIMAL | TEXT;
        }
        // digits that no 64-bit integer holds are a code, not a quantity that may be rounded
        return text.strip().chars().allMatch(c -> c >= '0' && c <= '9') ? TEXT : DECIMAL | TEXT;
    }
}
