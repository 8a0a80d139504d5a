package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.function.Ranges;
import dev.parallax.engine.internal.vector.Vector;
import dev.parallax.storage.ZoneMap;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Values between two doubles, both included: by the zone map, by bands where the column has them, else by reading. Null is NaN,
 * which is between nothing.
 */
final class DoubleRangeNarrower implements Narrower {
    private final ColumnScan scan;
    private final @Nullable BandNarrower bands;
    private final double low;
    private final double high;
    private long[] inside = new long[0];

    DoubleRangeNarrower(ColumnScan scan, @Nullable Bands bands, double low, double high) {
        this.scan = scan;
        this.bands = bands == null ? null : new BandNarrower(scan, bands, low, high, this::keep);
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
        } else if (bands != null) {
            bands.narrow(from, size, words);
        } else {
            scan.scan(from, size, words, this::keep);
        }
    }

    private void keep(Vector values, long[] words) {
        int size = values.size();
        int count = Bits.words(size);
        inside = inside.length < count ? new long[count] : inside;
        if (values instanceof Vector.Floats floats) {
            Ranges.floats(floats.values(), low, high, inside, size);
        } else {
            Ranges.doubles(((Vector.Doubles) values).values(), low, high, inside, size);
        }
        Bits.and(words, inside, count);
    }
}
