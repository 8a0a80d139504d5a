package dev.parallax.storage.internal.files;

import dev.parallax.storage.DamagedStoreException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A file of a store, open to read. Header and footer are checked when it is opened; each block is checked, through the
 * channel, before the first section that touches it is handed out, because to checksum a map whose file shrank would
 * kill the JVM. Safe for many threads.
 */
public final class StoreFile implements AutoCloseable {
    private static final long WINDOW = 1L << 30;
    private static final int BATCH = 16;
    private static final ThreadLocal<ByteBuffer> BUFFER =
            ThreadLocal.withInitial(() -> ByteBuffer.allocateDirect(BATCH * Frame.BLOCK));

    private final Path path;
    private final InFile file;
    private final UUID store;
    private final long contentLength;
    private final int checksum;
    private final int version;
    private final int[] table;
    private final boolean[] verified;
    private final ByteBuffer @Nullable [] windows;

    private StoreFile(Path path, InFile file, FileKind kind, @Nullable UUID store) {
        this.path = path;
        this.file = file;
        long size = file.size();
        if (size < Frame.HEADER + Frame.TRAILER) {
            throw new DamagedStoreException(path, size, "it ends too early");
        }
        ByteBuffer trailer = read(size - Frame.TRAILER, Frame.TRAILER);
        contentLength = trailer.getLong(0);
        checksum = trailer.getInt(8);
        if (trailer.getInt(12) != Frame.END
                || contentLength < Frame.HEADER
                || contentLength > size
                || Frame.fileLength(contentLength) != size) {
            throw new DamagedStoreException(path, size - Frame.TRAILER, "its length is not what its end says");
        }
        table = readTable();
        verified = new boolean[table.length];
        ByteBuffer header = read(0, Frame.HEADER);
        if (header.getLong(0) != Frame.MAGIC || header.getInt(8) != kind.letters()) {
            throw new DamagedStoreException(path, 0, "its header is not that of a " + kind + " file");
        }
        version = header.getInt(12);
        if (version < 1 || version > kind.version()) {
            throw new DamagedStoreException(
                    path,
                    12,
                    "format version " + version + "; this program reads "
                            + (kind.version() == 1 ? "version 1" : "versions 1 to " + kind.version()));
        }
        this.store = new UUID(header.getLong(16), header.getLong(24));
        if (store != null && !store.equals(this.store)) {
            throw new DamagedStoreException(path, 16, "it belongs to another store");
        }
        windows = map(size);
    }

    /**
     * Opens a file.
     *
     * @param store the store it must belong to; null to read any
     */
    public static StoreFile open(FileLayer files, Path path, FileKind kind, @Nullable UUID store) {
        InFile file = files.open(path);
        try {
            return new StoreFile(path, file, kind, store);
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** Opens a file that must be the one that a manifest names. */
    public static StoreFile open(FileLayer files, Path path, FileRef ref, UUID store) {
        StoreFile file = open(files, path, ref.kind(), store);
        long length = file.file.size();
        if (length != ref.length() || file.checksum != ref.checksum()) {
            file.close();
            throw new DamagedStoreException(path, length - Frame.TRAILER, "it is not the file that the manifest names");
        }
        return file;
    }

    private int[] readTable() {
        int tableBytes = (int) (4 * Frame.blocks(contentLength));
        ByteBuffer bytes = read(contentLength, tableBytes + 8);
        CRC32C crc = new CRC32C();
        crc.update(bytes.duplicate());
        if ((int) crc.getValue() != checksum) {
            throw new DamagedStoreException(
                    path, contentLength, "the table of checksums at its end does not agree with its own checksum");
        }
        int[] sums = new int[tableBytes / 4];
        bytes.asIntBuffer().get(sums);
        return sums;
    }

    private ByteBuffer @Nullable [] map(long size) {
        int count = (int) ((contentLength + WINDOW - 1) / WINDOW);
        ByteBuffer[] maps = new ByteBuffer[count];
        for (int i = 0; i < count; i++) {
            long from = i * WINDOW;
            ByteBuffer map = file.map(from, Math.min(2 * WINDOW - Frame.BLOCK, size - from));
            if (map == null) {
                return null;
            }
            maps[i] = map;
        }
        return maps;
    }

    /** The path of the file. */
    public Path path() {
        return path;
    }

    /** The store it belongs to. */
    public UUID store() {
        return store;
    }

    /** The format version of its body. */
    public int version() {
        return version;
    }

    /** Its length in bytes without the footer. */
    public long contentLength() {
        return contentLength;
    }

    /** Where the body begins. */
    public long bodyStart() {
        return Frame.HEADER;
    }

    /**
     * A range of the content, checked, little-endian, read-only, from position 0 to the limit.
     *
     * @throws DamagedStoreException if the range is outside of the content, or a block of it is damaged
     */
    public ByteBuffer section(long offset, long length) {
        if (offset < 0 || length < 0 || length > WINDOW / 2 || offset > contentLength - length) {
            throw new DamagedStoreException(
                    path,
                    Math.max(0, offset),
                    "a section of " + length + " bytes is said to be there; the content ends at " + contentLength);
        }
        if (length == 0) {
            return ByteBuffer.allocate(0).order(ByteOrder.LITTLE_ENDIAN);
        }
        check(offset, length);
        if (windows == null) {
            return read(offset, (int) length).asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
        }
        ByteBuffer window = windows[(int) (offset / WINDOW)];
        return window.slice((int) (offset % WINDOW), (int) length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void check(long offset, long length) {
        int last = (int) ((offset + length - 1) / Frame.BLOCK);
        for (int block = (int) (offset / Frame.BLOCK); block <= last; block++) {
            if (!verified[block]) {
                int end = block + 1;
                while (end <= last && end - block < BATCH && !verified[end]) {
                    end++;
                }
                checkBlocks(block, end, damage -> {
                    throw damage;
                });
                block = end - 1;
            }
        }
    }

    private void checkBlocks(int from, int to, Consumer<DamagedStoreException> damages) {
        ByteBuffer buffer = BUFFER.get().clear();
        long start = (long) from * Frame.BLOCK;
        buffer.limit((int) Math.min((long) (to - from) * Frame.BLOCK, contentLength - start));
        file.read(start, buffer);
        buffer.flip();
        CRC32C crc = new CRC32C();
        for (int block = from; block < to; block++) {
            int at = (block - from) * Frame.BLOCK;
            long offset = (long) block * Frame.BLOCK;
            int length = Math.max(0, Math.min(Frame.BLOCK, buffer.limit() - at));
            crc.reset();
            crc.update(buffer.slice(Math.min(at, buffer.limit()), length));
            if ((int) crc.getValue() == table[block]) {
                verified[block] = true;
            } else {
                damages.accept(new DamagedStoreException(
                        path,
                        offset,
                        "the checksum of the " + Math.min(Frame.BLOCK, contentLength - offset)
                                + " bytes from there does not agree"));
            }
        }
    }

    /** Reads every block, whether it was read before or not, and tells each damage. */
    public void verify(Consumer<DamagedStoreException> damages, Consumer<Long> bytesRead) {
        for (int from = 0; from < table.length; from += BATCH) {
            int to = Math.min(table.length, from + BATCH);
            checkBlocks(from, to, damages);
            bytesRead.accept(Math.min((long) (to - from) * Frame.BLOCK, contentLength - (long) from * Frame.BLOCK));
        }
    }

    private ByteBuffer read(long offset, int length) {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        file.read(offset, bytes);
        if (bytes.hasRemaining()) {
            throw new DamagedStoreException(path, offset + bytes.position(), "it ends too early");
        }
        return bytes.flip().order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public void close() {
        file.close();
    }
}
