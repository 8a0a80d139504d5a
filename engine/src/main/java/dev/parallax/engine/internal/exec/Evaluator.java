package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.vector.Vector;

/** Computes an expression for batch after batch of one relation. For one thread; the vector is valid until the next batch. */
@FunctionalInterface
interface Evaluator {
    /** One value for each row of the batch. */
    Vector evaluate(Batch batch);
}
