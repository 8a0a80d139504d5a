package dev.parallax.storage.internal.column;

import dev.parallax.storage.BitmapIndex;
import dev.parallax.storage.DamagedStoreException;
import dev.parallax.storage.internal.segment.Bitmaps;
import dev.parallax.storage.internal.segment.ColumnPiece;
import dev.parallax.storage.internal.segment.Section;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.buffer.ImmutableRoaringBitmap;

/** The bitmap index of a column: the union of those of its segments. Bitmaps are checked when first read, and kept. */
final class StoredIndex implements BitmapIndex {
    private static final int ENTRY = 16;

    private record Table(ColumnPiece piece, Section section, ByteBuffer bytes, int codes) {}

    private final List<Table> tables;
    private final ConcurrentHashMap<Integer, ImmutableRoaringBitmap> read = new ConcurrentHashMap<>();

    private StoredIndex(List<Table> tables) {
        this.tables = tables;
    }

    static @Nullable StoredIndex of(List<ColumnPiece> pieces) {
        List<Table> tables = new ArrayList<>();
        for (ColumnPiece piece : pieces) {
            Section section = piece.entry().index();
            if (section == null) {
                return null;
            }
            ByteBuffer bytes = piece.segment().file().section(section.offset(), section.length());
            int codes = section.length() < 4 ? -1 : bytes.getInt(0);
            if (codes < 0 || section.length() != 4 + (long) ENTRY * codes) {
                throw new DamagedStoreException(
                        piece.segment().file().path(), section.offset(), "a table of bitmaps has another length");
            }
            tables.add(new Table(piece, section, bytes, codes));
        }
        return new StoredIndex(tables);
    }

    @Override
    public ImmutableRoaringBitmap rows(int code) {
        ImmutableRoaringBitmap known = read.get(code);
        if (known == null) {
            known = union(code);
            read.put(code, known);
        }
        return known;
    }

    private ImmutableRoaringBitmap union(int code) {
        ImmutableRoaringBitmap all = null;
        for (Table table : tables) {
            if (cardinality(table, code) > 0) {
                int at = 4 + ENTRY * code;
                Section section =
                        new Section(table.bytes().getLong(at + 8), table.bytes().getInt(at + 4));
                ImmutableRoaringBitmap own = Bitmaps.read(
                        table.piece().segment().file(),
                        section,
                        cardinality(table, code),
                        table.piece().from(),
                        table.piece().to());
                all = all == null ? own : ImmutableRoaringBitmap.or(all, own);
            }
        }
        return all == null ? new org.roaringbitmap.buffer.MutableRoaringBitmap() : all;
    }

    private static int cardinality(Table table, int code) {
        return code < 0 || code >= table.codes() ? 0 : table.bytes().getInt(4 + ENTRY * code);
    }

    /** Bytes of the tables and the bitmaps. */
    long bytes() {
        long sum = 0;
        for (Table table : tables) {
            sum += table.section().length();
            for (int code = 0; code < table.codes(); code++) {
                sum += table.bytes().getInt(4 + ENTRY * code + 4);
            }
        }
        return sum;
    }

    @Override
    public int cardinality(int code) {
        int sum = 0;
        for (Table table : tables) {
            sum += cardinality(table, code);
        }
        return sum;
    }
}
