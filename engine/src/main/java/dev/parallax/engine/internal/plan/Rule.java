package dev.parallax.engine.internal.plan;

/** A rewriting of steps that changes no answer. */
public interface Rule {
    /** The filter, or something cheaper for the same rows. */
    default Plan apply(Plan.Filter filter) {
        return filter;
    }

    /** A grouping for the same groups and values. */
    default Plan apply(Plan.Aggregate aggregate) {
        return aggregate;
    }
}
