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

    private interface Action<T> {
        T on(FileChannel channel) throws IOException;
    }

    private <T> T uninterrupted(String what, Action<T> action) {
        boolean interrupted = Thread.interrupted();
        try {
            while (true) {
                FileChannel current = channel;
                try {
                    return action.on(current);
                } catch (ClosedChannelException e) {
                    interrupted |= Thread.interrupted();
                    reopen(current);
                }
            }
        } catch (IOException e) {
            throw new StoreAccessException(what, file, e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void read(long position, ByteBuffer into) {
        int start = into.position();
        uninterrupted("cannot read", open -> {
            fill(open, position, into.position(start));
            return into;
        });
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
        return uninterrupted("cannot map", open -> open.map(FileChannel.MapMode.READ_ONLY, position, length));
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
