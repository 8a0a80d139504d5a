package dev.parallax.storage.internal.snapshot;

import dev.parallax.storage.Labels;
import dev.parallax.storage.internal.catalog.VersionEntry;
import dev.parallax.storage.internal.segment.Segment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.IntIterator;

/** A version of the labels. */
final class StoredLabels extends StoredRows implements Labels {
    StoredLabels(VersionEntry entry, StoredDataset dataset) {
        super(entry, dataset);
    }

    @Override
    public int @Nullable [] order() {
        List<Segment> segments = segments();
        int[] order = new int[rows()];
        int filled = 0;
        boolean rising = true;
        for (Segment segment : segments) {
            int[] own = segment.order();
            rising &= own == null;
            if (own == null) {
                IntIterator ordinals = segment.presence().getIntIterator();
                for (; ordinals.hasNext() && filled < order.length; filled++) {
                    order[filled] = ordinals.next();
                    rising &= filled == 0 || order[filled - 1] < order[filled];
                }
            } else {
                int part = Math.min(own.length, order.length - filled);
                System.arraycopy(own, 0, order, filled, part);
                filled += part;
            }
        }
        return rising ? null : order;
    }
}
