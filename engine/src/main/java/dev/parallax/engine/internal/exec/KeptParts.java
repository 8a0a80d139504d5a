package dev.parallax.engine.internal.exec;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;

/** What is kept of an id space in parts of 65,536 rows, each made when first asked for. Safe for many threads. */
final class KeptParts<T> {
    private final Kept kept;
    private final long bytesEach;
    private final IntFunction<T> maker;
    private final AtomicReferenceArray<T> parts;

    /**
     * Parts of so many rows.
     *
     * @param bytesEach of heap that a part takes, about
     * @param maker makes the part of the rows from {@code 65,536 * number} on
     */
    KeptParts(Kept kept, int rows, long bytesEach, IntFunction<T> maker) {
        this.kept = kept;
        this.bytesEach = bytesEach;
        this.maker = maker;
        this.parts = new AtomicReferenceArray<>((rows + ExecutionOptions.MORSEL - 1) / ExecutionOptions.MORSEL);
    }

    /** The rows from {@code 65,536 * number} on; not to be changed. */
    T get(int number) {
        T known = parts.get(number);
        if (known == null) {
            known = kept.making(bytesEach, () -> maker.apply(number));
            parts.set(number, known);
        }
        return known;
    }

    /** The number of parts. */
    int count() {
        return parts.length();
    }

    /** The bytes of all parts, when they are made. */
    long bytes() {
        return count() * bytesEach;
    }
}
