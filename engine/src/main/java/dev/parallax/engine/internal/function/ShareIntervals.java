package dev.parallax.engine.internal.function;

import dev.parallax.engine.internal.statistics.Interval;
import dev.parallax.engine.internal.statistics.ScoreIntervals;
import dev.parallax.engine.internal.vector.Vector;

/** Wilson's interval of a share that {@link PredicateCounts} counts. */
final class ShareIntervals implements IntervalAggregate.Intervals, RowCounter {
    private final IntervalAggregate of;
    private final PredicateCounts counts = new PredicateCounts(PredicateCounts.Figure.OF_SECOND);

    ShareIntervals(IntervalAggregate of) {
        this.of = of;
    }

    @Override
    public void grow(int groups) {
        counts.grow(groups);
    }

    @Override
    public void add(int[] groups, Vector[] arguments, int size) {
        counts.add(groups, arguments, size);
    }

    @Override
    public boolean countsRows() {
        return true;
    }

    @Override
    public void add(int group, long rows, int holding) {
        counts.add(group, rows, holding);
    }

    @Override
    public void merge(Accumulator other, int[] groupOf, int groups) {
        counts.merge(((ShareIntervals) other).counts, groupOf, groups);
    }

    @Override
    public Interval interval(int group, double level) {
        return ScoreIntervals.ofShare(counts.numerator(group), counts.denominator(group), level);
    }

    @Override
    public Vector finish(int groups, long total) {
        return of.show(this, groups);
    }
}
