package dev.parallax.engine.internal.plan;

import java.util.List;

/** Rewrites plans by rules, each in a file of its own; none changes an answer. */
public final class Optimizer {
    /** In the order they are applied. */
    public static final List<Rule> RULES = List.of(
            new NormalFormRule(),
            new FlattenRule(),
            new KnownFactsRule(),
            new MergeRangesRule(),
            new CheapestFirstRule(),
            new BitmapValuesRule());

    /** Without the rule that makes groups of many rows cheaper to count. */
    private static final List<Rule> RULES_OF_FEW = RULES.subList(0, RULES.size() - 1);

    private Optimizer() {}

    /**
     * A better plan for the same answer.
     *
     * @param few whether there are so few rows that to look for bitmaps of what groups count costs more than to see the rows
     */
    public static Plan optimize(Plan plan, boolean few) {
        return plan.accept(new Rewrite(few ? RULES_OF_FEW : RULES));
    }

    /** Applies the rules to every step, from the scan on. */
    private static final class Rewrite implements Plan.Visitor<Plan> {
        private final List<Rule> rules;

        Rewrite(List<Rule> rules) {
            this.rules = rules;
        }

        private Plan input(Plan plan) {
            return plan.accept(this);
        }

        @Override
        public Plan visitScan(Plan.Scan scan) {
            return scan;
        }

        @Override
        public Plan visitFilter(Plan.Filter filter) {
            return better(new Plan.Filter(input(filter.input()), filter.predicate()));
        }

        @Override
        public Plan visitMark(Plan.Mark mark) {
            return new Plan.Mark(input(mark.input()), mark.name());
        }

        @Override
        public Plan visitWindow(Plan.Window window) {
            return new Plan.Window(input(window.input()), window.id(), window.keys(), window.call());
        }

        @Override
        public Plan visitAggregate(Plan.Aggregate aggregate) {
            return better(new Plan.Aggregate(
                    input(aggregate.input()), aggregate.keys(), aggregate.classKey(), aggregate.calls()));
        }

        @Override
        public Plan visitMeasure(Plan.Measure measure) {
            return new Plan.Measure(
                    input(measure.input()),
                    measure.of(),
                    measure.names(),
                    measure.known(),
                    measure.measures(),
                    measure.calls(),
                    measure.only());
        }

        @Override
        public Plan visitConfusion(Plan.Confusion confusion) {
            return new Plan.Confusion(input(confusion.input()), confusion.truth(), confusion.matrices());
        }

        @Override
        public Plan visitUnnest(Plan.Unnest unnest) {
            return new Plan.Unnest(input(unnest.input()), unnest.keys(), unnest.names());
        }

        @Override
        public Plan visitSort(Plan.Sort sort) {
            return new Plan.Sort(input(sort.input()), sort.keys());
        }

        @Override
        public Plan visitLimit(Plan.Limit limit) {
            return new Plan.Limit(input(limit.input()), limit.count(), limit.offset());
        }

        @Override
        public Plan visitTop(Plan.Top top) {
            return new Plan.Top(input(top.input()), top.count(), top.by(), top.per());
        }

        @Override
        public Plan visitSample(Plan.Sample sample) {
            return new Plan.Sample(input(sample.input()), sample.count(), sample.per(), sample.seed());
        }

        @Override
        public Plan visitSplit(Plan.Split split) {
            return new Plan.Split(input(split.input()), split.name(), split.by());
        }

        @Override
        public Plan visitSlices(Plan.Slices slices) {
            Plan input = input(slices.input());
            Predicate second = slices.second();
            return new Plan.Slices(
                    input,
                    slices.name(),
                    slices.losses(),
                    better(input, slices.counted()),
                    better(input, slices.first()),
                    second == null ? null : better(input, second),
                    slices.keys(),
                    slices.ranking(),
                    slices.limits());
        }

        private Predicate better(Plan input, Predicate predicate) {
            return better(new Plan.Filter(input, predicate)) instanceof Plan.Filter filter
                    ? filter.predicate()
                    : predicate;
        }

        private Plan better(Plan step) {
            Plan better = step;
            for (Rule rule : rules) {
                if (better instanceof Plan.Filter filter) {
                    better = rule.apply(filter);
                } else if (better instanceof Plan.Aggregate aggregate) {
                    better = rule.apply(aggregate);
                }
            }
            return better;
        }
    }
}
