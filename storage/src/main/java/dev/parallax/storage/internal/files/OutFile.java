package dev.parallax.storage.internal.files;

import java.nio.ByteBuffer;

/** A file being written, from its beginning to its end. One thread. */
public interface OutFile extends AutoCloseable {
    /** Appends all that remains in the buffer. */
    void write(ByteBuffer bytes);

    /** Fills the buffer with what was written at a position before. */
    void read(long position, ByteBuffer into);

    /** Makes what was written durable. */
    void force();

    @Override
    void close();
}
