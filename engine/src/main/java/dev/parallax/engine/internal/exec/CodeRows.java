package dev.parallax.engine.internal.exec;

import dev.parallax.storage.BitmapIndex;
import dev.parallax.storage.Column;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.buffer.MappeableContainerPointer;

/**
 * The rows of a code of an indexed column, as words, of 65,536 rows each; made when first asked for and kept, since to bring an
 * index's bitmaps to words costs more than to intersect them. Safe for many threads.
 */
final class CodeRows implements Kept.Item {
    private final BitmapIndex index;
    private final int code;
    private final int size;
    private final KeptParts<RowWords> containers;

    private CodeRows(Kept kept, BitmapIndex index, int code, int size) {
        this.index = index;
        this.code = code;
        this.size = size;
        this.containers =
                new KeptParts<>(kept, size, (long) Math.min(RowWords.MOST, Bits.words(size)) * Long.BYTES, this::read);
    }

    /** Keys what is kept of a column. */
    private record Of(Column column, int code) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Of that && code == that.code && column.equals(that.column);
        }

        @Override
        public int hashCode() {
            return 31 * column.hashCode() + code;
        }
    }

    /** Of a column that has an index, in an id space of this size. */
    static CodeRows of(Kept kept, Column column, BitmapIndex index, int code, int size) {
        return kept.of(new Of(column, code), CodeRows.class, () -> new CodeRows(kept, index, code, size));
    }

    @Override
    public long bytes() {
        return containers.bytes();
    }

    /** Those of a morsel. */
    RowWords part(int from, int rows) {
        RowWords container = containers.get(from >>> 16);
        if (RowWords.isWhole(from, rows, size)) {
            return container;
        }
        long[] words = new long[Bits.words(rows)];
        Bits.slice(container.words(), from & 0xFFFF, rows, words);
        return new RowWords(words);
    }

    private RowWords read(int number) {
        long[] words = new long[Bits.words(Math.min(ExecutionOptions.MORSEL, size - number * ExecutionOptions.MORSEL))];
        MappeableContainerPointer at = index.rows(code).getContainerPointer();
        while (at.hasContainer() && at.key() < number) {
            at.advance();
        }
        if (at.hasContainer() && at.key() == number) {
            at.getContainer().orInto(words);
        }
        return new RowWords(words);
    }
}
