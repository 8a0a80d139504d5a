package dev.parallax.engine.internal.exec;

/**
 * Scores between two numbers by their bands: rows of bands that lie between them are in, and only those of a band that one of
 * them cuts are read. For one thread.
 */
final class BandNarrower implements Narrower {
    private final ColumnScan scan;
    private final Bands bands;
    private final BandRange sure;
    private final BandRange possible;
    private final ColumnScan.Test test;
    private long[] unsure = new long[0];

    /**
     * Narrows by bands.
     *
     * @param scan reads the rows of bands that are cut
     * @param test keeps what is between the numbers
     */
    BandNarrower(ColumnScan scan, Bands bands, double low, double high, ColumnScan.Test test) {
        this.scan = scan;
        this.bands = bands;
        this.sure = BandRange.within(low, high);
        this.possible = BandRange.touching(low, high);
        this.test = test;
    }

    @Override
    public void narrow(int from, int size, long[] words) {
        int count = Bits.words(size);
        boolean exact = sure.equals(possible);
        if (!exact) {
            unsure = unsure.length < count ? new long[count] : unsure;
            System.arraycopy(words, 0, unsure, 0, count);
        }
        bands.narrow(sure, from, size, words);
        if (!exact) {
            Bits.andNot(unsure, words, count);
            bands.narrow(possible, from, size, unsure);
            if (Bits.cardinality(unsure, count) > 0) {
                scan.scan(from, size, unsure, test);
                Bits.or(words, unsure, count);
            }
        }
        scan.answeredByBands(size);
    }
}
