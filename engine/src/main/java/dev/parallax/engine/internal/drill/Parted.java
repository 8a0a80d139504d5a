package dev.parallax.engine.internal.drill;

import dev.parallax.engine.internal.plan.Bound;
import org.jspecify.annotations.Nullable;

/** The part of a {@code split by} that a cell is in: what rows were parted by, and the part's value. */
record Parted(Bound by, @Nullable Object value) {}
