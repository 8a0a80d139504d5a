package dev.parallax.storage.internal.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.UUID;
import java.util.zip.CRC32C;

/** Writes a file in the layout of {@link Frame}, in order, through one buffer. One thread. */
public final class FrameWriter implements AutoCloseable {
    private static final int BUFFER = 16 * Frame.BLOCK;

    private final Path path;
    private final FileKind kind;
    private final OutFile file;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
    private final CRC32C crc = new CRC32C();
    private final ByteSink table = new ByteSink();
    private long flushed;

    /** Makes the file, which must not exist, and writes its header. */
    public FrameWriter(FileLayer files, Path path, FileKind kind, UUID store) {
        this.path = path;
        this.kind = kind;
        this.file = files.create(path);
        buffer.putLong(Frame.MAGIC);
        buffer.putInt(kind.letters());
        buffer.putInt(kind.version());
        buffer.putLong(store.getMostSignificantBits());
        buffer.putLong(store.getLeastSignificantBits());
    }

    /** Where the next byte goes. */
    public long position() {
        return flushed + buffer.position();
    }

    /** The path of the file. */
    public Path path() {
        return path;
    }

    /** Appends all that remains in a buffer. */
    public void write(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            int part = Math.min(bytes.remaining(), buffer.remaining());
            buffer.put(buffer.position(), bytes, bytes.position(), part);
            buffer.position(buffer.position() + part);
            bytes.position(bytes.position() + part);
            if (!buffer.hasRemaining()) {
                flush();
            }
        }
    }

    /** Appends bytes. */
    public void write(byte[] bytes, int from, int count) {
        write(ByteBuffer.wrap(bytes, from, count));
    }

    /** Appends zeros up to a multiple of 8. */
    public void align() {
        while ((position() & 7) != 0) {
            buffer.put((byte) 0);
            if (!buffer.hasRemaining()) {
                flush();
            }
        }
    }

    /** Fills a buffer with what was written at a position before. */
    public void read(long position, ByteBuffer into) {
        if (position < flushed) {
            int part = (int) Math.min(into.remaining(), flushed - position);
            ByteBuffer head = into.duplicate().limit(into.position() + part);
            file.read(position, head);
            into.position(into.position() + part);
        }
        if (into.hasRemaining()) {
            int at = (int) (Math.max(position, flushed) - flushed);
            int part = into.remaining();
            into.put(into.position(), buffer, at, part);
            into.position(into.position() + part);
        }
    }

    private void flush() {
        buffer.flip();
        for (int at = 0; at < buffer.limit(); at += Frame.BLOCK) {
            crc.reset();
            crc.update(buffer.slice(at, Math.min(Frame.BLOCK, buffer.limit() - at)));
            table.putInt((int) crc.getValue());
        }
        flushed += buffer.limit();
        file.write(buffer);
        buffer.clear();
    }

    /** Writes the footer, makes the file durable and closes it. */
    public FileRef finish(int rows) {
        if (buffer.position() > 0) {
            flush();
        }
        long content = flushed;
        table.putLong(content);
        crc.reset();
        crc.update(table.bytes(), 0, table.length());
        int checksum = (int) crc.getValue();
        table.putInt(checksum);
        table.putInt(Frame.END);
        file.write(ByteBuffer.wrap(table.bytes(), 0, table.length()));
        file.force();
        file.close();
        return new FileRef(kind, String.valueOf(path.getFileName()), Frame.fileLength(content), checksum, rows);
    }

    /** Closes the file; what was not finished is no file of a store. */
    @Override
    public void close() {
        file.close();
    }
}
