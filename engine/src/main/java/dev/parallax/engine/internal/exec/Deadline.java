package dev.parallax.engine.internal.exec;

import dev.parallax.engine.CancelledException;
import dev.parallax.engine.LimitException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** When a query must stop: looked at for every morsel. For many threads. */
public final class Deadline {
    private final @Nullable Duration limit;
    private final long end;
    private volatile boolean cancelled;

    /** Starts the clock; without a limit only {@link #cancel} stops the query. */
    public Deadline(@Nullable Duration limit) {
        this.limit = limit;
        this.end = limit == null ? 0 : System.nanoTime() + limit.toNanos();
    }

    /** Stops the query at its next morsel. */
    public void cancel() {
        cancelled = true;
    }

    /**
     * Goes on, or not.
     *
     * @throws CancelledException after {@link #cancel}
     * @throws LimitException after the time is over
     */
    public void check() {
        if (cancelled) {
            throw new CancelledException();
        }
        if (limit != null && System.nanoTime() - end > 0) {
            throw new LimitException("the query took longer than the time-out of " + limit.toMillis()
                    + " ms\n  narrow it with a `where`, or raise the time-out");
        }
    }
}
