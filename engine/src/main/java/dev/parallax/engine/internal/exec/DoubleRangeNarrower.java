package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.vector.Vector;
import dev.parallax.storage.ZoneMap;
import java.util.Arrays;

/** Values between two doubles, both included. Null is NaN, which is between nothing. */
final class DoubleRangeNarrower implements Narrower {
    private final ColumnScan scan;
    private final double low;
    private final double high;

    DoubleRangeNarrower(ColumnScan scan, double low, double high) {
        this.scan = scan;
        this.low = low;
        this.high = high;
    }

    @Override
    public void narrow(int from, int size, long[] words) {
        ZoneMap zones = scan.zones();
        int morsel = from >>> 16;
        if (zones != null && (zones.maxDouble(morsel) < low || zones.minDouble(morsel) > high)) {
            scan.answeredByZone();
            Arrays.fill(words, 0, Bits.words(size), 0);
        } else if (zones != null
                && !zones.hasNull(morsel)
                && zones.minDouble(morsel) >= low
                && zones.maxDouble(morsel) <= high) {
            scan.answeredByZone();
        } else {
            scan.scan(from, size, words, this::keep);
        }
    }

    private void keep(Vector values, long[] words) {
        Vector.Doubles vector = (Vector.Doubles) values;
        double[] of = vector.values();
        int size = vector.size();
        for (int from = 0; from < size; from += 64) {
            int to = Math.min(size, from + 64);
            long inside = 0;
            for (int i = from; i < to; i++) {
                inside |= (of[i] >= low & of[i] <= high ? 1L : 0L) << i;
            }
            words[from >> 6] &= inside;
        }
    }
}
