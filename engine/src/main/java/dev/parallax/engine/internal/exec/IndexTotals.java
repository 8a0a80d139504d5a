package dev.parallax.engine.internal.exec;

import dev.parallax.storage.BitmapIndex;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.buffer.MappeableContainerPointer;

/** Of an indexed column, as its index tells without a look at the rows. */
final class IndexTotals implements CodeTotals {
    private final MappeableContainerPointer[] of;
    private final long[] rows;

    private IndexTotals(MappeableContainerPointer[] of) {
        this.of = of;
        this.rows = new long[of.length + 1];
    }

    /** Null where the column has no index. */
    static @Nullable CodeTotals of(StoredCodes codes) {
        BitmapIndex index = codes.column().index();
        if (index == null) {
            return null;
        }
        MappeableContainerPointer[] of = new MappeableContainerPointer[codes.size() - 1];
        for (int code = 0; code < of.length; code++) {
            of[code] = index.rows(code).getContainerPointer();
        }
        return new IndexTotals(of);
    }

    @Override
    public long add(int number, int size) {
        int nulls = size;
        for (int code = 0; code < of.length; code++) {
            MappeableContainerPointer at = of[code];
            while (at.hasContainer() && at.key() < number) {
                at.advance();
            }
            if (at.hasContainer() && at.key() == number) {
                rows[code + 1] += at.getCardinality();
                nulls -= at.getCardinality();
            }
        }
        rows[0] += nulls;
        return 0;
    }

    @Override
    public long[] rows() {
        return rows;
    }
}
