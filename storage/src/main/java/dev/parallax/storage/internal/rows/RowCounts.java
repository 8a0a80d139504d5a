package dev.parallax.storage.internal.rows;

import dev.parallax.storage.WrittenRows;
import dev.parallax.storage.internal.keys.StoredKeys;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.IntIterator;
import org.roaringbitmap.buffer.ImmutableRoaringBitmap;
import org.roaringbitmap.buffer.MutableRoaringBitmap;

/** Counts what became of the rows of a file. */
final class RowCounts {
    private final RowsTask task;
    private final IdPlacer placer;

    RowCounts(RowsTask task, IdPlacer placer) {
        this.task = task;
        this.placer = placer;
    }

    WrittenRows count() {
        int rows = placer.placement().rows();
        int known = rows - placer.freshKeyed() - placer.keyless();
        if (task.labels()) {
            return new WrittenRows(rows, known, 0, placer.keyless(), 0, List.of(), List.of());
        }
        ImmutableRoaringBitmap labelled = task.labelled() == null ? new MutableRoaringBitmap() : task.labelled();
        ImmutableRoaringBitmap present = placer.placement().presence().toMutableRoaringBitmap();
        int matched = ImmutableRoaringBitmap.andCardinality(labelled, present);
        MutableRoaringBitmap missing = ImmutableRoaringBitmap.andNot(labelled, present);
        List<String> unknownIds = new ArrayList<>();
        StoredKeys keys = task.keys();
        if (known > matched && keys != null) {
            MutableRoaringBitmap unlabelled = ImmutableRoaringBitmap.andNot(present, labelled);
            unlabelled.remove(task.size(), 1L << 31);
            unknownIds.addAll(ids(keys, unlabelled));
        }
        for (String id : placer.freshIds()) {
            if (unknownIds.size() < 3) {
                unknownIds.add(id);
            }
        }
        return new WrittenRows(
                rows,
                matched,
                rows - matched - placer.keyless(),
                placer.keyless(),
                missing.getCardinality(),
                List.copyOf(unknownIds),
                ids(keys, missing));
    }

    private static List<String> ids(@Nullable StoredKeys keys, ImmutableRoaringBitmap ordinals) {
        List<String> ids = new ArrayList<>();
        IntIterator each = ordinals.getIntIterator();
        while (keys != null && each.hasNext() && ids.size() < 3) {
            String id = keys.id(each.next());
            if (id != null) {
                ids.add(id);
            }
        }
        return List.copyOf(ids);
    }
}
