package dev.parallax.storage.internal.files;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** A file being read. Safe for many threads. */
public interface InFile extends AutoCloseable {
    /** Its length in bytes. */
    long size();

    /** Reads until the buffer is full or the file ends. */
    void read(long position, ByteBuffer into);

    /** Maps a range that lies within the file, read-only; null where files are not mapped. */
    @Nullable
    ByteBuffer map(long position, long length);

    @Override
    void close();
}
