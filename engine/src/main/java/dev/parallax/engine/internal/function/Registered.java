package dev.parallax.engine.internal.function;

import dev.parallax.engine.FunctionEntry;

/** What stands in one of the lists of functions. */
public interface Registered {
    /** Its place in the reference. */
    FunctionEntry entry();
}
