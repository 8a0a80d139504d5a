package dev.parallax.engine.internal.exec;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The threads of an engine; daemons, made when first needed. The caller's thread works too, so one thread needs no others.
 * Safe for many callers.
 */
public final class Workers implements Executor, AutoCloseable {
    private final int threads;
    private @Nullable ExecutorService pool;

    /** Workers for steps that this many threads share. */
    public Workers(int threads) {
        this.threads = threads;
    }

    /** One thread's part of a step: takes task after task until none is left. */
    interface Worker {
        void work(int task);
    }

    /**
     * Shares tasks 0 to {@code tasks - 1} among workers and waits for them. Each worker sees its tasks in rising order.
     *
     * @param most workers
     * @return the workers that worked
     */
    <W extends Worker> List<W> share(int tasks, int most, Deadline deadline, Supplier<W> workers) {
        int count = Math.max(1, Math.min(threads, most));
        AtomicInteger next = new AtomicInteger();
        if (count == 1) {
            W alone = workers.get();
            drain(alone, next, tasks, deadline);
            return List.of(alone);
        }
        List<W> all = new ArrayList<>();
        List<Future<?>> others = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(workers.get());
        }
        for (int i = 1; i < count; i++) {
            W worker = all.get(i);
            others.add(pool().submit(() -> drain(worker, next, tasks, deadline)));
        }
        try {
            drain(all.get(0), next, tasks, deadline);
        } finally {
            next.set(tasks);
            join(others);
        }
        return all;
    }

    /**
     * Lets another thread run a short task of which nobody waits for more than what is done of it: it may be run late, or never
     * where there is no other thread. It must not throw.
     */
    @Override
    public void execute(Runnable task) {
        if (threads > 1) {
            pool().execute(task);
        }
    }

    private static void drain(Worker worker, AtomicInteger next, int tasks, Deadline deadline) {
        try {
            for (int task = next.getAndIncrement(); task < tasks; task = next.getAndIncrement()) {
                deadline.check();
                worker.work(task);
            }
        } catch (Throwable failure) {
            next.set(tasks);
            throw failure;
        }
    }

    private static void join(List<Future<?>> others) {
        boolean interrupted = false;
        RuntimeException failure = null;
        for (Future<?> other : others) {
            while (true) {
                try {
                    other.get();
                    break;
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof Error error) {
                        throw error;
                    }
                    failure = e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
                    break;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure != null) {
            throw failure;
        }
    }

    private synchronized ExecutorService pool() {
        if (pool == null) {
            pool = Executors.newFixedThreadPool(threads - 1, task -> {
                Thread thread = new Thread(task, "parallax-worker");
                thread.setDaemon(true);
                return thread;
            });
        }
        return pool;
    }

    @Override
    public synchronized void close() {
        if (pool != null) {
            pool.shutdownNow();
            pool = null;
        }
    }
}
