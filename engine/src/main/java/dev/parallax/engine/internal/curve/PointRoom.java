package dev.parallax.engine.internal.curve;

import dev.parallax.engine.LimitException;
import dev.parallax.engine.Thousands;
import java.util.concurrent.atomic.AtomicLong;

/** How many points the curves of a query may keep, all of them together. Safe for many threads. */
public final class PointRoom {
    private static final int BYTES = 12;

    private final long most;
    private final AtomicLong taken = new AtomicLong();

    private PointRoom(long most) {
        this.most = most;
    }

    /** As many as a quarter of the memory has room for. */
    public static PointRoom ofMemory() {
        return new PointRoom(Runtime.getRuntime().maxMemory() / 4 / BYTES);
    }

    /** Room for so many. */
    static PointRoom of(long most) {
        return new PointRoom(most);
    }

    /**
     * Takes some of it.
     *
     * @throws LimitException if there is no more
     */
    void take(long points) {
        if (taken.addAndGet(points) > most) {
            throw exceeded();
        }
    }

    /** What is thrown where there is no room. */
    LimitException exceeded() {
        return new LimitException("the curves have more than " + Thousands.of(most)
                + " points, for which there is no room in memory\n  thin them, `points: 1001`; ask for fewer classes or"
                + " models; or raise -Xmx");
    }
}
