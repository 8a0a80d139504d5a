package dev.parallax.engine;

/**
 * What the queries of a session worked out of columns beside their answers and kept for later ones: the rows where two columns say
 * the same, and between which bounds each score lies.
 *
 * @param bytes made so far; what is not used again gives way to newer
 * @param nanos that making them took, of all threads together
 */
public record Derived(long bytes, long nanos) {}
