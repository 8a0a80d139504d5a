package dev.parallax.engine.internal.describe;

import dev.parallax.storage.Column;
import dev.parallax.storage.ZoneMap;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.buffer.ImmutableRoaringBitmap;

/** Smallest and largest value of a column of numbers, read from its zone map. */
final class Zones {
    private Zones() {}

    /** Smallest and largest of whole numbers; null if no row has one. */
    static long @Nullable [] longs(Column column, ImmutableRoaringBitmap presence) {
        ZoneMap zones = column.zones();
        long low = Long.MAX_VALUE;
        long high = Long.MIN_VALUE;
        for (int morsel = 0; zones != null && morsel < morsels(presence); morsel++) {
            low = Math.min(low, zones.minLong(morsel));
            high = Math.max(high, zones.maxLong(morsel));
        }
        return low > high ? null : new long[] {low, high};
    }

    /** Smallest and largest of decimals; null if no row has one. */
    static double @Nullable [] doubles(Column column, ImmutableRoaringBitmap presence) {
        ZoneMap zones = column.zones();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int morsel = 0; zones != null && morsel < morsels(presence); morsel++) {
            low = Math.min(low, zones.minDouble(morsel));
            high = Math.max(high, zones.maxDouble(morsel));
        }
        return low > high ? null : new double[] {low, high};
    }

    private static int morsels(ImmutableRoaringBitmap presence) {
        return presence.isEmpty() ? 0 : presence.last() / ZoneMap.MORSEL + 1;
    }
}
