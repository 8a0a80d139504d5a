package dev.parallax.engine;

import org.jspecify.annotations.Nullable;

/**
 * One of the results that {@code split by} makes: that of the rows for which the split's expression has one value.
 *
 * @param value of the Java class that the type of the result's first column says
 * @param name the value as text; {@code null} for null
 * @param result what the stages after the split made of these rows
 */
public record Part(@Nullable Object value, String name, Result result) {}
