package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.function.Accumulator;
import dev.parallax.engine.internal.function.RankAccumulator;
import dev.parallax.engine.internal.function.ValueCounter;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Calls that need not see the scores of a column but only how many rows of a group lie in each band. For one thread. */
final class CountedBands implements CountedFields {
    private static final int[] WIDTHS = {8};

    private final Bands bands;
    private final List<Accumulator> accumulators;
    private final long[] packed = new long[ExecutionOptions.BATCH / 8];

    /** Calls whose accumulators {@link #takes take} bands. */
    CountedBands(Bands bands, List<Accumulator> accumulators) {
        this.bands = bands;
        this.accumulators = accumulators;
    }

    /** Whether an accumulator does the same with all scores of each band that rows have. */
    static boolean takes(Accumulator accumulator, Bands bands) {
        return accumulator instanceof RankAccumulator
                || accumulator instanceof ValueCounter counter
                        && bands.met().stream()
                                .allMatch(band ->
                                        band == 0 || counter.alike(BandEdges.smallest(band), BandEdges.largest(band)));
    }

    @Override
    public int[] widths() {
        return WIDTHS;
    }

    @Override
    public void give(CodeCounts counts, int first, Batch range) {
        bands.read(range.from(), range.size(), packed);
        counts.bytes(first, packed, range.size());
    }

    @Override
    public void grow(int groups) {
        accumulators.forEach(accumulator -> accumulator.grow(groups));
    }

    @Override
    public void add(int group, long rows, IntUnaryOperator field) {
        int band = field.applyAsInt(0);
        double score = band == 0 ? Double.NaN : BandEdges.smallest(band);
        for (Accumulator accumulator : accumulators) {
            if (accumulator instanceof ValueCounter counter) {
                counter.add(group, score, rows);
            } else if (accumulator instanceof RankAccumulator ranks && band > 0) {
                ranks.count(group, band, rows);
            }
        }
    }
}
