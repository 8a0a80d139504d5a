package dev.parallax.engine;

import org.jspecify.annotations.Nullable;

/**
 * A value of a result, and the rows behind it. Where the value counts rows, {@code query} returns as many; where it is made of
 * some rows of its group in another way, those; else the rows of the group, or the row itself.
 *
 * @param value of the Java class that the column's {@link Type} says
 * @param address as the statement {@code drill} takes it: row and column counted from 1, {@code 3.2}, and in front of them the
 *     part where the result is split, {@code 1.3.2}
 * @param query text that stands alone: it needs the same {@code compare}, and no {@code let} or {@code param}
 */
public record Cell(@Nullable Object value, String address, String query) {}
