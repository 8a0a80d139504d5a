package dev.parallax.storage.internal.files;

import dev.parallax.storage.StoreAccessException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A file being read through a channel. An interrupt closes a channel under all its readers, so a read that finds it closed
 * opens it again and goes on, and the thread stays interrupted.
 */
final class OsInFile implements InFile {
    private final Path file;
    private final boolean mmap;
    private final long size;
    private volatile FileChannel channel;
    private volatile boolean closed;

    OsInFile(Path file, boolean mmap) throws IOException {
        this.file = file;
        this.mmap = mmap;
        this.channel = FileChannel.open(file, StandardOpenOption.READ);
        this.size = channel.size();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void read(long position, ByteBuffer into) {
        boolean interrupted = Thread.interrupted();
        int start = into.position();
        try {
            while (true) {
                FileChannel current = channel;
                try {
                    fill(current, position, into);
                    return;
                } catch (ClosedChannelException e) {
                    interrupted |= Thread.interrupted();
                    into.position(start);
                    reopen(current);
                }
            }
        } catch (IOException e) {
            throw new StoreAccessException("cannot read", file, e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void fill(FileChannel from, long position, ByteBuffer into) throws IOException {
        long at = position;
        while (into.hasRemaining()) {
            int read = from.read(into, at);
            if (read < 0) {
                return;
            }
            at += read;
        }
    }

    private synchronized void reopen(FileChannel seen) throws IOException {
        if (closed) {
            throw new StoreAccessException(file + ": the snapshot was closed; open another");
        }
        if (channel == seen) {
            channel = FileChannel.open(file, StandardOpenOption.READ);
        }
    }

    @Override
    public @Nullable ByteBuffer map(long position, long length) {
        if (!mmap) {
            return null;
        }
        try {
            return channel.map(FileChannel.MapMode.READ_ONLY, position, length);
        } catch (IOException e) {
            throw new StoreAccessException("cannot map", file, e);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            channel.close();
        } catch (IOException e) {
            throw new StoreAccessException("cannot close", file, e);
        }
    }
}
