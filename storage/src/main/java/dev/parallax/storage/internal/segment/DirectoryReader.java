package dev.parallax.storage.internal.segment;

import dev.parallax.storage.ColumnType;
import dev.parallax.storage.DamagedStoreException;
import dev.parallax.storage.internal.files.ByteSource;
import dev.parallax.storage.internal.files.StoreFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what {@link DirectoryWriter} wrote, and checks that it can be true of the file. */
final class DirectoryReader {
    private static final ColumnType[] TYPES = ColumnType.values();

    private final StoreFile file;
    private final ByteSource in;

    private DirectoryReader(StoreFile file, ByteSource in) {
        this.file = file;
        this.in = in;
    }

    static SegmentDirectory read(StoreFile file) {
        long end = file.contentLength() - 8;
        if (end < file.bodyStart()) {
            throw new DamagedStoreException(file.path(), end, "it ends too early");
        }
        long start = file.section(end, 8).getLong(0);
        if (start < file.bodyStart() || start > end) {
            throw new DamagedStoreException(file.path(), end, "its directory is said to be at byte " + start);
        }
        return new DirectoryReader(file, new ByteSource(file, start, end - start)).directory();
    }

    private SegmentDirectory directory() {
        int from = in.takeCount(Integer.MAX_VALUE);
        int to = in.takeCount(Integer.MAX_VALUE);
        if (to < from) {
            throw in.damaged("the segment ends before it begins");
        }
        int rows = in.takeCount((long) to - from);
        Section presence = section();
        Section order = section();
        Section keys = section();
        if (presence == null) {
            throw in.damaged("it has no presence bitmap");
        }
        SegmentDirectory shape = new SegmentDirectory(from, to, rows, presence, order, keys, List.of(), null);
        List<ColumnEntry> columns = new ArrayList<>();
        for (int i = in.takeCount(in.remaining()); i > 0; i--) {
            columns.add(column(shape));
        }
        return new SegmentDirectory(from, to, rows, presence, order, keys, List.copyOf(columns), scores(shape));
    }

    private ColumnEntry column(SegmentDirectory shape) {
        String name = in.takeText();
        int type = in.takeByte();
        if (type < 0 || type >= TYPES.length) {
            throw in.damaged("there is no column type " + type);
        }
        boolean coded = in.takeByte() != 0;
        boolean numeric = in.takeByte() != 0;
        long nulls = in.takeLong();
        long bytes = in.takeLong();
        Section dictionary = section();
        Section index = section();
        if (in.takeInt() != shape.chunks()) {
            throw in.damaged("column " + name + " has another number of chunks than the segment has morsels");
        }
        List<ChunkEntry> chunks = new ArrayList<>();
        for (int i = 0; i < shape.chunks(); i++) {
            chunks.add(new ChunkEntry(
                    in.takeByte(),
                    in.takeLong(),
                    in.takeLong(),
                    in.takeLong(),
                    in.takeLong(),
                    in.takeLong(),
                    in.takeCount(shape.chunkSize(i))));
        }
        return new ColumnEntry(name, TYPES[type], nulls, bytes, coded, numeric, dictionary, index, List.copyOf(chunks));
    }

    private @Nullable ScoresEntry scores(SegmentDirectory shape) {
        int planes = in.takeCount(in.remaining() / 4);
        if (planes == 0) {
            return null;
        }
        List<Integer> classes = new ArrayList<>();
        for (int i = 0; i < planes; i++) {
            classes.add(in.takeInt());
        }
        List<Long> offsets = new ArrayList<>();
        for (int i = 0; i < shape.chunks(); i++) {
            offsets.add(in.takeLong());
        }
        return new ScoresEntry(List.copyOf(classes), List.copyOf(offsets));
    }

    private @Nullable Section section() {
        long offset = in.takeLong();
        long length = in.takeLong();
        if (offset == 0) {
            return null;
        }
        if (offset < 0 || length < 0 || offset > file.contentLength() - length) {
            throw in.damaged("a section is said to lie outside of the file");
        }
        return new Section(offset, length);
    }
}
