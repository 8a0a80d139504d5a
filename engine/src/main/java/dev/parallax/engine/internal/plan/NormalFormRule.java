package dev.parallax.engine.internal.plan;

/** Brings predicates to normal form, so that indexes and zone maps can answer their parts. */
final class NormalFormRule implements Rule {
    @Override
    public Plan apply(Plan.Filter filter) {
        return filter.predicate() instanceof Predicate.Matches matches
                ? new Plan.Filter(filter.input(), Normalizer.normalize(matches.expression()))
                : filter;
    }
}
