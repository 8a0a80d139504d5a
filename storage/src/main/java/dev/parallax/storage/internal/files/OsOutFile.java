package dev.parallax.storage.internal.files;

import dev.parallax.storage.StoreAccessException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** A file being written through its channel; never through a map, which a full disk would turn into an error of the JVM. */
final class OsOutFile implements OutFile {
    private final Path file;
    private final FileChannel channel;
    private final boolean sync;

    OsOutFile(Path file, FileChannel channel, boolean sync) {
        this.file = file;
        this.channel = channel;
        this.sync = sync;
    }

    @Override
    public void write(ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw new StoreAccessException("cannot write", file, e);
        }
    }

    @Override
    public void read(long position, ByteBuffer into) {
        try {
            long at = position;
            while (into.hasRemaining()) {
                int read = channel.read(into, at);
                if (read < 0) {
                    throw new EOFException("it ends at byte " + at);
                }
                at += read;
            }
        } catch (IOException e) {
            throw new StoreAccessException("cannot read", file, e);
        }
    }

    @Override
    public void force() {
        if (!sync) {
            return;
        }
        try {
            channel.force(true);
        } catch (IOException e) {
            throw new StoreAccessException("cannot sync", file, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StoreAccessException("cannot close", file, e);
        }
    }
}
