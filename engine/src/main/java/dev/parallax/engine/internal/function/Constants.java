package dev.parallax.engine.internal.function;

import dev.parallax.engine.internal.vector.Vector;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The values of constants as the arrays of vectors hold them. */
final class Constants {
    private Constants() {}

    /** A Long, Boolean or LocalDate as a long, null as {@link Vector#NULL_LONG}. */
    static long asLong(@Nullable Object value) {
        if (value == null) {
            return Vector.NULL_LONG;
        } else if (value instanceof Long number) {
            return number;
        } else if (value instanceof Boolean flag) {
            return flag ? 1 : 0;
        } else if (value instanceof LocalDate date) {
            return date.toEpochDay();
        }
        throw new IllegalArgumentException("not held in longs: " + value.getClass());
    }

    /** A Long, Double or LocalDate as a double, null as NaN. */
    static double asDouble(@Nullable Object value) {
        if (value == null) {
            return Double.NaN;
        } else if (value instanceof Double number) {
            return number;
        }
        return asLong(value);
    }
}
