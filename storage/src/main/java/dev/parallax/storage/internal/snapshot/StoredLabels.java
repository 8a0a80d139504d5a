package dev.parallax.storage.internal.snapshot;

import dev.parallax.storage.Labels;
import dev.parallax.storage.internal.catalog.VersionEntry;
import dev.parallax.storage.internal.segment.Segment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.IntIterator;

/** A version of the labels. */
final class StoredLabels extends StoredRows implements Labels {
    private int @Nullable [] order;
    private boolean known;

    StoredLabels(VersionEntry entry, StoredDataset dataset) {
        super(entry, dataset);
    }

    @Override
    public synchronized int @Nullable [] order() {
        if (!known) {
            List<Segment> segments = segments();
            order = segments.size() == 1 ? segments.get(0).order() : oneAfterAnother(segments);
            known = true;
        }
        return order;
    }

    private int @Nullable [] oneAfterAnother(List<Segment> segments) {
        int[] all = new int[rows()];
        int filled = 0;
        boolean rising = true;
        for (Segment segment : segments) {
            int[] own = segment.order();
            rising &= own == null;
            if (own == null) {
                IntIterator ordinals = segment.presence().getIntIterator();
                for (; ordinals.hasNext() && filled < all.length; filled++) {
                    all[filled] = ordinals.next();
                    rising &= filled == 0 || all[filled - 1] < all[filled];
                }
            } else {
                int part = Math.min(own.length, all.length - filled);
                System.arraycopy(own, 0, all, filled, part);
                filled += part;
            }
        }
        return rising ? null : all;
    }
}
