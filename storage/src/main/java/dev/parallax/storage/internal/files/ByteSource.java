package dev.parallax.storage.internal.files;

import dev.parallax.storage.DamagedStoreException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads what a {@link ByteSink} wrote; what does not fit is a damage at its offset in the file. One thread. */
public final class ByteSource {
    private final StoreFile file;
    private final long start;
    private final ByteBuffer bytes;

    /** Reads a range of a file. */
    public ByteSource(StoreFile file, long offset, long length) {
        this.file = file;
        this.start = offset;
        this.bytes = file.section(offset, length);
    }

    /** The next byte. */
    public int takeByte() {
        need(1);
        return bytes.get();
    }

    /** The next integer. */
    public int takeInt() {
        need(4);
        return bytes.getInt();
    }

    /** The next integer, which must lie between 0 and a limit. */
    public int takeCount(long limit) {
        int value = takeInt();
        if (value < 0 || value > limit) {
            throw damaged("a count of " + value + " where at most " + limit + " can be");
        }
        return value;
    }

    /** The next long integer. */
    public long takeLong() {
        need(8);
        return bytes.getLong();
    }

    /** The next text. */
    public String takeText() {
        byte[] utf8 = new byte[takeCount(bytes.remaining())];
        bytes.get(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }

    /** How many bytes are left. */
    public int remaining() {
        return bytes.remaining();
    }

    /** A damage where the reading stands. */
    public DamagedStoreException damaged(String what) {
        return new DamagedStoreException(file.path(), start + bytes.position(), what);
    }

    private void need(int count) {
        if (bytes.remaining() < count) {
            throw damaged("it ends too early");
        }
    }
}
