package dev.parallax.repl.run;

import dev.parallax.engine.ImportProgress;
import dev.parallax.engine.LimitException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Ends an import that takes too long, with nothing written; once it commits it goes on to its end. */
public final class TimeLimit implements ImportProgress {
    private final Duration limit;
    private final ImportProgress told;
    private final long end;

    private TimeLimit(Duration limit, ImportProgress told) {
        this.limit = limit;
        this.told = told;
        this.end = System.nanoTime() + limit.toNanos();
    }

    /** Starts the clock, if there is a limit; what is told is passed on. */
    public static ImportProgress of(@Nullable Duration limit, ImportProgress told) {
        return limit == null ? told : new TimeLimit(limit, told);
    }

    @Override
    public void advance(String what, long done, long total) {
        if (System.nanoTime() - end > 0) {
            throw new LimitException("the import took longer than the time-out of " + limit.toMillis()
                    + " ms, and nothing was written\n  raise the time-out");
        }
        told.advance(what, done, total);
    }
}
