package dev.parallax.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Distinct values in a cell, the most frequent first (ties in class order).
 *
 * @param entries at most as many as were asked for
 * @param more distinct values beyond those
 */
public record ValueList(List<Entry> entries, long more) {
    /** A value and the rows that hold it; a value has the Java class of its {@link Type}. */
    public record Entry(@Nullable Object value, long count) {}
}
