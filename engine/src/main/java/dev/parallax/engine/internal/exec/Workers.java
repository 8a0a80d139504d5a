package dev.parallax.engine.internal.exec;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
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

        /** What is to do after the last task, by the same thread. */
        default void end() {}
    }

    /**
     * Shares tasks 0 to {@code tasks - 1} among workers and waits for them. Each worker sees its tasks in rising order. The caller begins
     * at once, and does all where no other thread has begun by then.
     *
     * @param most workers
     * @param workers makes each worker on its own thread
     * @return the workers that worked, the caller's first
     */
    <W extends Worker> List<W> share(int tasks, int most, Deadline deadline, Supplier<W> workers) {
        AtomicInteger next = new AtomicInteger();
        List<Share<W>> others = new ArrayList<>();
        for (int i = 1; i < Math.min(threads, most); i++) {
            Share<W> other = new Share<>(() -> next.get() < tasks ? drain(workers, next, tasks, deadline) : null);
            others.add(other);
            pool().execute(other);
        }
        List<W> all = new ArrayList<>(1 + others.size());
        try {
            all.add(drain(workers, next, tasks, deadline));
        } finally {
            next.set(tasks);
            others.removeIf(Share::withdraw);
            join(others, all);
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

    private static <W extends Worker> W drain(Supplier<W> workers, AtomicInteger next, int tasks, Deadline deadline) {
        try {
            W worker = workers.get();
            for (int task = next.getAndIncrement(); task < tasks; task = next.getAndIncrement()) {
                deadline.check();
                worker.work(task);
            }
            worker.end();
            return worker;
        } catch (Throwable failure) {
            next.set(tasks);
            throw failure;
        }
    }

    private static <W> void join(List<Share<W>> others, List<W> all) {
        boolean interrupted = false;
        RuntimeException failure = null;
        for (Share<W> other : others) {
            while (true) {
                try {
                    W worked = other.await();
                    if (worked != null) {
                        all.add(worked);
                    }
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

    /** Another thread's share of the work, until it has begun for the caller to withdraw. Its result is null where none was left. */
    private static final class Share<W> extends FutureTask<@Nullable W> {
        /** To sleep and be woken takes longer than another thread's last task. */
        private static final long SPIN_NANOS = 50_000;

        private final AtomicBoolean taken = new AtomicBoolean();

        Share(Callable<@Nullable W> work) {
            super(work);
        }

        @Override
        public void run() {
            if (taken.compareAndSet(false, true)) {
                super.run();
            }
        }

        /** Sees to it that nothing is begun any more; false where it is already. */
        boolean withdraw() {
            return taken.compareAndSet(false, true);
        }

        @Nullable
        W await() throws InterruptedException, ExecutionException {
            long start = System.nanoTime();
            while (!isDone() && System.nanoTime() - start < SPIN_NANOS) {
                Thread.onSpinWait();
            }
            return get();
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
