package dev.parallax.engine.internal.function;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.vector.Vector;

/** A function of one expression over the compared models of a row. */
public interface ListFunction extends Registered {
    /**
     * The type of the result.
     *
     * @throws TypeMismatch if it cannot take elements of this type
     */
    Type type(Type element);

    /** A reduction of elements of this type. */
    Reduction reduction(Type element);

    /** Reduces a list to one value a row; for one query and one thread. */
    interface Reduction {
        /** Element {@code i} counts in the rows where {@code present[i]} is set; elsewhere it is skipped. */
        Vector apply(Vector[] elements, Vector.Bits[] present, int size);
    }
}
