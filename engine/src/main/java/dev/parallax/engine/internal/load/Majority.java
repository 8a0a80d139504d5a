package dev.parallax.engine.internal.load;

import org.jspecify.annotations.Nullable;

/** How many values of a column are of one kind, and the first that is not: what keeps the column from being of that kind. */
final class Majority {
    private static final int FEWEST = 10;

    private long fitting;
    private long others;
    private long repeated;
    private @Nullable String odd;
    private long line;

    void add(boolean fits, String text, long at) {
        if (fits) {
            fitting++;
            return;
        }
        others++;
        if (odd == null) {
            odd = text;
            line = at;
        }
        if (text.equals(odd)) {
            repeated++;
        }
    }

    long fitting() {
        return fitting;
    }

    /** Whether the others are few, or one text again and again, as a word for null is. */
    boolean isSpoilt() {
        return odd != null && fitting >= FEWEST && (repeated == others || others <= (fitting + others) / 10);
    }

    /** The first value of another kind, or null. */
    @Nullable
    String odd() {
        return odd;
    }

    /** The line of {@link #odd}. */
    long line() {
        return line;
    }
}
