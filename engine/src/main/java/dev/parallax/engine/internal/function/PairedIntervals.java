package dev.parallax.engine.internal.function;

import dev.parallax.engine.internal.statistics.Interval;
import dev.parallax.engine.internal.statistics.ScoreIntervals;
import dev.parallax.engine.internal.vector.Vector;
import java.util.List;
import java.util.stream.Stream;

/** Newcombe's interval of a paired difference, of rows with both, the first only, the second only, and neither. */
final class PairedIntervals implements IntervalAggregate.Intervals {
    private final IntervalAggregate of;
    private final List<PredicateCounts> outcomes = Stream.generate(
                    () -> new PredicateCounts(PredicateCounts.Figure.FIRST))
            .limit(4)
            .toList();

    PairedIntervals(IntervalAggregate of) {
        this.of = of;
    }

    @Override
    public void grow(int groups) {
        outcomes.forEach(outcome -> outcome.grow(groups));
    }

    @Override
    public void add(int[] groups, Vector[] arguments, int size) {
        for (int o = 0; o < outcomes.size(); o++) {
            outcomes.get(o).add(groups, new Vector[] {arguments[o]}, size);
        }
    }

    @Override
    public void merge(Accumulator other, int[] groupOf, int groups) {
        for (int o = 0; o < outcomes.size(); o++) {
            outcomes.get(o).merge(((PairedIntervals) other).outcomes.get(o), groupOf, groups);
        }
    }

    @Override
    public Interval interval(int group, double level) {
        double[] counts = outcomes.stream()
                .mapToDouble(outcome -> outcome.numerator(group))
                .toArray();
        return ScoreIntervals.ofPairedDifference(counts[0], counts[1], counts[2], counts[3], level);
    }

    @Override
    public Vector finish(int groups, long total) {
        return of.show(this, groups);
    }
}
