package dev.parallax.storage;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Another writer holds the store: of another process, or of this one. Readers are not concerned. */
public final class StoreLockedException extends StoreException {
    private static final long serialVersionUID = 1L;
    private final long pid;
    private final @Nullable Instant started;

    /**
     * A refused lock.
     *
     * @param folder the store
     * @param pid the process that holds it; 0 if it did not say
     * @param started when that process started; null if it did not say
     */
    public StoreLockedException(Path folder, long pid, @Nullable Instant started) {
        super(message(folder, pid, started));
        this.pid = pid;
        this.started = started;
    }

    private static String message(Path folder, long pid, @Nullable Instant started) {
        if (pid == ProcessHandle.current().pid()) {
            return folder + ": another writer of this process is at work; close it first";
        }
        String who = pid == 0 ? "another process" : "process " + pid;
        String since = started == null ? "" : ", started " + started + ",";
        return folder + ": " + who + since + " is writing; wait until it has finished";
    }

    /** The process that holds the store; 0 if it did not say. */
    public long pid() {
        return pid;
    }

    /** When that process started; null if it did not say. */
    public @Nullable Instant started() {
        return started;
    }
}
