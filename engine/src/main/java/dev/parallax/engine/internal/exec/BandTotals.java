package dev.parallax.engine.internal.exec;

import org.jspecify.annotations.Nullable;

/** Of bands of scores, which are counted in pairs where other fields of a row would leave no room for that. */
final class BandTotals implements CodeTotals {
    private final Bands bands;
    private final CodeCounts counts;

    private BandTotals(Bands bands, CodeCounts counts) {
        this.bands = bands;
        this.counts = counts;
    }

    /** Null where so few rows are not counted in pairs. */
    static @Nullable CodeTotals of(Bands bands, int rows) {
        CodeCounts counts = new CodeCounts(new int[] {CodeCounts.width(BandEdges.SIZE)}, rows);
        return counts.arePaired() ? new BandTotals(bands, counts) : null;
    }

    @Override
    public long add(int number, int size) {
        counts.count(bands.rows(number), size);
        return size;
    }

    @Override
    public long[] rows() {
        return counts.numbers();
    }
}
