package dev.parallax.engine.internal.load;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** Work that another thread may do before its result is asked for; if none has begun it by then, who asks does it. */
final class Ahead<T> {
    private final FutureTask<T> task;

    /**
     * @param others runs tasks, or forgets them where there is no other thread
     * @param work that throws nothing checked
     */
    Ahead(Executor others, Callable<T> work) {
        task = new FutureTask<>(work);
        others.execute(task);
    }

    /** The result. */
    T result() {
        task.run();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw failed(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Waits until nothing is done any more, whatever became of it. */
    void await() {
        try {
            result();
        } catch (RuntimeException | Error e) {
            // what failed is not asked for
        }
    }

    private static RuntimeException failed(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException fault ? fault : new IllegalStateException(cause);
    }
}
