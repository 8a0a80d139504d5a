package dev.parallax.storage;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Work that another thread may do before its result is asked for; if none has begun it by then, who asks does it. So it needs
 * no thread of its own, and never waits for one. What was done before it was made is seen by the work, what it did by who asks.
 */
public final class Ahead<T extends @Nullable Object> {
    private final FutureTask<T> task;
    private final AtomicBoolean begun = new AtomicBoolean();

    /**
     * Offers work to others.
     *
     * @param others runs tasks, or forgets them where there is no other thread
     * @param work that throws nothing checked
     */
    public Ahead(Executor others, Callable<T> work) {
        task = new FutureTask<>(work);
        others.execute(this::begin);
    }

    private void begin() {
        if (begun.compareAndSet(false, true)) {
            task.run();
        }
    }

    /** The result; throws what the work threw. */
    public T result() {
        begin();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw failure(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Makes sure that nobody is at it any more: it is not begun if it was not, or waited for, whatever becomes of it. */
    public void stop() {
        if (begun.compareAndSet(false, true)) {
            task.cancel(false);
        } else {
            try {
                result();
            } catch (RuntimeException | Error e) {
                // nobody asks for what it failed to do
            }
        }
    }

    private static RuntimeException failure(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException fault ? fault : new IllegalStateException(cause);
    }
}
