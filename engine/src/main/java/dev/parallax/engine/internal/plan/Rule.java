package dev.parallax.engine.internal.plan;

/** A rewriting of a filter that changes no answer. */
public interface Rule {
    /** The filter, or something cheaper for the same rows. */
    Plan apply(Plan.Filter filter);
}
