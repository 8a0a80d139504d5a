package dev.parallax.engine.internal.function;

import dev.parallax.engine.internal.vector.Vector;

/**
 * Computes a vector from vectors of the same size. It is made for one query and one thread, so it may keep what it worked out
 * for a dictionary or a constant from one batch to the next, and may use its arrays again.
 */
@FunctionalInterface
public interface Kernel {
    /** One result for each row. */
    Vector apply(Vector[] arguments, int size);
}
