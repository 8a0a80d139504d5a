package dev.parallax.storage.internal.files;

import dev.parallax.storage.StoreAccessException;
import dev.parallax.storage.StoreLockedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The lock on {@code write.lock}, whose content is the process id and the start of the process, one a line. A lock of the
 * system excludes other JVMs only, and is silently lost when the file is closed a second time in this JVM; so a register
 * of this JVM comes first, and no other code opens the file. The system frees it when the process ends, however it ends.
 */
final class OsWriteLock implements WriteLock {
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path key;
    private final FileChannel channel;

    private OsWriteLock(Path key, FileChannel channel) {
        this.key = key;
        this.channel = channel;
    }

    static OsWriteLock take(Path folder) {
        Path file = folder.resolve("write.lock");
        try {
            Path key = folder.toRealPath();
            if (!HELD.add(key)) {
                ProcessHandle self = ProcessHandle.current();
                throw new StoreLockedException(
                        folder, self.pid(), self.info().startInstant().orElse(null));
            }
            try {
                return new OsWriteLock(key, lock(folder, file));
            } catch (IOException | RuntimeException e) {
                HELD.remove(key);
                throw e;
            }
        } catch (IOException e) {
            throw new StoreAccessException("cannot lock", file, e);
        }
    }

    private static FileChannel lock(Path folder, Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw held(folder, channel);
            }
            ProcessHandle self = ProcessHandle.current();
            String content = self.pid() + "\n"
                    + self.info().startInstant().map(Instant::toString).orElse("") + "\n";
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.US_ASCII)), 0);
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static StoreLockedException held(Path folder, FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(256);
        channel.read(bytes, 0);
        String[] lines = new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII).split("\n");
        long pid = 0;
        Instant started = null;
        try {
            pid = Long.parseLong(lines[0]);
            started = lines.length > 1 ? Instant.parse(lines[1]) : null;
        } catch (NumberFormatException | DateTimeParseException e) {
            return new StoreLockedException(folder, pid, null);
        }
        return new StoreLockedException(folder, pid, started);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StoreAccessException("cannot unlock", key, e);
        } finally {
            HELD.remove(key);
        }
    }
}
