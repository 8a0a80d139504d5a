package dev.parallax.engine.internal.exec;

import dev.parallax.storage.BitmapIndex;
import dev.parallax.storage.Column;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.buffer.MappeableContainerPointer;

/** How many rows have each code of an indexed column, as its index tells without a look at them. For one thread. */
final class CodeTotals {
    private final MappeableContainerPointer[] of;
    private final long[] rows;

    private CodeTotals(MappeableContainerPointer[] of) {
        this.of = of;
        this.rows = new long[of.length + 1];
    }

    /** Of the packed codes of a column; null where it has no index. */
    static @Nullable CodeTotals of(PackedCodes codes) {
        Column column = codes instanceof StoredCodes stored ? stored.column() : null;
        BitmapIndex index = column == null ? null : column.index();
        if (index == null) {
            return null;
        }
        MappeableContainerPointer[] of = new MappeableContainerPointer[codes.size() - 1];
        for (int code = 0; code < of.length; code++) {
            of[code] = index.rows(code).getContainerPointer();
        }
        return new CodeTotals(of);
    }

    /** Adds the rows from {@code 65,536 * number} on, of which there are so many; numbers rise. */
    void add(int number, int size) {
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
    }

    /** The rows added of each packed code, 0 for null. */
    long[] rows() {
        return rows;
    }
}
