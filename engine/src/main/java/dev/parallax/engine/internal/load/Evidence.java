package dev.parallax.engine.internal.load;

import dev.parallax.storage.ColumnType;
import java.util.List;
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

    private final Notation notation;
    private int left = BOOLEAN | INTEGER | DECIMAL | DATE | TEXT;
    private long values;
    private long timestamps;
    private final Majority numbers = new Majority();
    private final Majority dates = new Majority();
    private final Majority truths = new Majority();

    Evidence(Notation notation) {
        this.notation = notation;
    }

    /** Takes a value that is not null. */
    void add(String text, boolean quoted, long line) {
        int possible = possible(text, quoted, notation);
        left &= possible;
        values++;
        numbers.add((possible & DECIMAL) != 0, text, line);
        dates.add((possible & DATE) != 0, text, line);
        truths.add((possible & BOOLEAN) != 0, text, line);
        timestamps += Texts.isTimestamp(text) ? 1 : 0;
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

    /** The values that a few others keep from deciding the type, or null where there are none. */
    @Nullable
    Majority spoilt() {
        Majority most = null;
        for (Majority kind : List.of(numbers, dates, truths)) {
            if (kind.isSpoilt() && (most == null || kind.fitting() > most.fitting())) {
                most = kind;
            }
        }
        return most;
    }

    /** Whether nearly all values are dates with a time. */
    boolean hasTimes() {
        return values > 0 && timestamps >= values - values / 10;
    }

    /** Whether a text alone could be read as a decimal. */
    static boolean isDecimal(String text, Notation notation) {
        return (possible(text, false, notation) & DECIMAL) != 0;
    }

    private static int possible(String text, boolean quoted, Notation notation) {
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
        if (Texts.hasLeadingZero(text) || Double.isNaN(notation.decimal(text))) {
            return TEXT;
        }
        if (Texts.integer(text) != Texts.NONE) {
            return INTEGER | DECIMAL | TEXT;
        }
        // digits that no 64-bit integer holds are a code, not a quantity that may be rounded
        return Texts.isWhole(text) ? TEXT : DECIMAL | TEXT;
    }
}
