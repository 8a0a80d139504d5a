package dev.parallax.engine.internal.function;

/** An order of values that are held as longs. */
@FunctionalInterface
interface IdOrder {
    /** Negative, zero or positive, as a comparator. */
    int compare(long left, long right);
}
