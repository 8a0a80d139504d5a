package dev.parallax.engine.internal.exec;

import java.util.concurrent.atomic.LongAdder;

/** How a predicate was answered, over all threads: for {@code explain analyze}. */
public final class PredicateProfile {
    /** Rows looked at. */
    public final LongAdder rowsIn = new LongAdder();
    /** Rows kept. */
    public final LongAdder rowsOut = new LongAdder();
    /** Morsels answered by bitmaps. */
    public final LongAdder byBitmap = new LongAdder();
    /** Morsels answered by reading values. */
    public final LongAdder byScan = new LongAdder();
    /** Morsels answered by bands of scores. */
    public final LongAdder byBands = new LongAdder();
    /** Morsels answered by the zone map alone. */
    public final LongAdder byZone = new LongAdder();
    /** Bytes read: of values as arrays hold them, and of bitmaps. */
    public final LongAdder bytes = new LongAdder();
    /** Nanoseconds, over all threads. */
    public final LongAdder nanos = new LongAdder();

    /** Notes that a bitmap told of the rows of a morsel, and how many bytes of it. */
    void answeredByBitmap(long read) {
        byBitmap.increment();
        bytes.add(read);
    }
}
