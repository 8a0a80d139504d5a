package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.function.Ranges;
import dev.parallax.engine.internal.vector.Vector;
import dev.parallax.storage.ZoneMap;
import java.util.Arrays;

/** Values between two longs, both included. The null is below every low end, so it is never kept. */
final class LongRangeNarrower implements Narrower {
    private final ColumnScan scan;
    private final long low;
    private final long high;
    private long[] inside = new long[0];

    LongRangeNarrower(ColumnScan scan, long low, long high) {
        this.scan = scan;
        this.low = Math.max(low, Vector.NULL_LONG + 1);
        this.high = high;
    }

    @Override
    public void narrow(int from, int size, long[] words) {
        ZoneMap zones = scan.zones();
        int morsel = from >>> 16;
        if (zones != null && (zones.maxLong(morsel) < low || zones.minLong(morsel) > high)) {
            scan.answeredByZone();
            Arrays.fill(words, 0, Bits.words(size), 0);
        } else if (zones != null
                && !zones.hasNull(morsel)
                && zones.minLong(morsel) >= low
                && zones.maxLong(morsel) <= high) {
            scan.answeredByZone();
        } else {
            scan.scan(from, size, words, this::keep);
        }
    }

    private void keep(Vector values, long[] words) {
        Vector.Longs vector = (Vector.Longs) values;
        int count = Bits.words(vector.size());
        inside = inside.length < count ? new long[count] : inside;
        Ranges.longs(vector.values(), low, high, inside, vector.size());
        Bits.and(words, inside, count);
    }
}
