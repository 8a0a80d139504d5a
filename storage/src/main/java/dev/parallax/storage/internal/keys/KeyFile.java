package dev.parallax.storage.internal.keys;

import dev.parallax.storage.DamagedStoreException;
import dev.parallax.storage.internal.files.StoreFile;
import dev.parallax.storage.internal.segment.ColumnPiece;
import dev.parallax.storage.internal.segment.Section;
import dev.parallax.storage.internal.segment.Segment;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * A key file, open to look ids up: one step to the bucket of the hash, a short walk along it, and each candidate confirmed
 * by its text. Safe for many threads.
 */
final class KeyFile {
    private static final int PAGE_BITS = 17;

    private final StoreFile file;
    private final ColumnPiece piece;
    private final int count;
    private final int bits;
    private final ByteBuffer buckets;
    private final long entries;
    private final AtomicReferenceArray<ByteBuffer> pages;

    KeyFile(Segment segment) {
        file = segment.file();
        ColumnPiece ids = segment.piece("id");
        Section section = segment.directory().keys();
        if (ids == null || section == null || section.length() < 12) {
            throw new DamagedStoreException(file.path(), file.bodyStart(), "it has no ids");
        }
        piece = ids;
        ByteBuffer head = file.section(section.offset(), 8);
        count = head.getInt(0);
        bits = head.getInt(4);
        long table = bits < 0 || bits > 28 ? 0 : 4L * ((1 << bits) + 1);
        entries = section.offset() + 8 + (table + 7) / 8 * 8;
        if (table == 0 || count < 0 || entries + 8L * count != section.offset() + section.length()) {
            throw new DamagedStoreException(file.path(), section.offset(), "the array of ids has another length");
        }
        buckets = file.section(section.offset() + 8, table);
        pages = new AtomicReferenceArray<>((count >>> PAGE_BITS) + 1);
    }

    ColumnPiece piece() {
        return piece;
    }

    /** The ordinal of an id, or -1. */
    int ordinal(byte[] utf8, int hash) {
        int bucket = bits == 0 ? 0 : hash >>> 32 - bits;
        int end = buckets.getInt(4 * bucket + 4);
        for (int i = buckets.getInt(4 * bucket); i < end; i++) {
            long entry = entry(i);
            int order = Integer.compareUnsigned((int) (entry >>> 32), hash);
            if (order == 0 && holds((int) entry, utf8)) {
                return (int) entry;
            }
            if (order > 0) {
                break;
            }
        }
        return -1;
    }

    private boolean holds(int ordinal, byte[] utf8) {
        if (ordinal < piece.from() || ordinal >= piece.to()) {
            throw new DamagedStoreException(file.path(), entries, "an id has an ordinal outside of the file");
        }
        return piece.holds(ordinal, utf8, 0, utf8.length);
    }

    private long entry(int index) {
        int number = index >>> PAGE_BITS;
        ByteBuffer page = pages.get(number);
        if (page == null) {
            int first = number << PAGE_BITS;
            page = file.section(entries + 8L * first, 8L * Math.min(1 << PAGE_BITS, count - first));
            pages.set(number, page);
        }
        return page.getLong(8 * (index & (1 << PAGE_BITS) - 1));
    }
}
