package dev.parallax.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values in a cell: distinct ones, the most frequent first (ties in class order), or those of some rows in the rows' order.
 *
 * @param entries at most as many as were asked for
 * @param more distinct values beyond those
 * @param counted whether the values are distinct and counted; else each stands for one row
 */
public record ValueList(List<Entry> entries, long more, boolean counted) {
    /** Distinct values and how often they occur. */
    public ValueList(List<Entry> entries, long more) {
        this(entries, more, true);
    }

    /** The values of some rows. */
    public static ValueList ofRows(List<Object> values) {
        return new ValueList(values.stream().map(value -> new Entry(value, 1)).toList(), 0, false);
    }

    /** A value and the rows that hold it; a value has the Java class of its {@link Type}. */
    public record Entry(@Nullable Object value, long count) {}
}
