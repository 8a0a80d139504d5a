package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.vector.Vector;
import dev.parallax.storage.BitmapIndex;
import dev.parallax.storage.Column;
import dev.parallax.storage.ZoneMap;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.buffer.MappeableContainerPointer;

/**
 * What the predicates on a stored column share: its values batch by batch, its zone map, its bitmaps, and the measurements. For
 * one thread; morsels in rising order cost least.
 */
final class ColumnScan {
    private static final int CONTAINER_WORDS = ExecutionOptions.MORSEL / 64;

    /** Up to so many rows there are no bitmap containers, which are as long as 65,536 rows need whatever is in them. */
    private static final int SHORT = 4_096;

    private final Column column;
    private final Evaluator values;
    private final boolean indexes;
    private final @Nullable PredicateProfile profile;
    private final Map<Integer, MappeableContainerPointer> pointers = new HashMap<>();
    private long[] container = new long[0];
    private final int relationRows;
    private int[] rows = new int[0];
    private int lastKey;

    /**
     * Of a column.
     *
     * @param rows of the relation that it is a column of
     */
    ColumnScan(Column column, Evaluator values, boolean indexes, int rows, @Nullable PredicateProfile profile) {
        this.column = column;
        this.relationRows = rows;
        this.values = values;
        this.indexes = indexes;
        this.profile = profile;
    }

    /** The zone map, where it may be used. */
    @Nullable
    ZoneMap zones() {
        return indexes ? column.zones() : null;
    }

    /** The bitmap index, where it may be used. */
    @Nullable
    BitmapIndex index() {
        return indexes ? column.index() : null;
    }

    /** Notes that the zone map told of a morsel that all or none of it matches. */
    void answeredByZone() {
        if (profile != null) {
            profile.byZone.increment();
        }
    }

    /** Notes that a bitmap told of the rows of a morsel, and how many bytes of it. */
    void answeredByBitmap(long read) {
        if (profile != null) {
            profile.answeredByBitmap(read);
        }
    }

    /** Notes that bands told of the rows of a morsel, but for those read besides. */
    void answeredByBands(int size) {
        if (profile != null) {
            profile.byBands.increment();
            profile.bytes.add(size);
        }
    }

    /** Writes the rows of a morsel that have one of some codes. */
    void bitmap(BitmapIndex index, BitSet codes, int from, int size, long[] out) {
        // A whole container needs no cutting out.
        boolean whole = size == ExecutionOptions.MORSEL;
        container = whole || container.length > 0 ? container : new long[containerWords()];
        long[] into = whole ? out : container;
        int key = from >>> 16;
        if (key < lastKey) {
            // Pointers only go on: the next model's rows of a concatenation, or rows in an order of their own, begin
            // anew.
            pointers.clear();
        }
        lastKey = key;
        Arrays.fill(into, 0);
        long read = 0;
        for (int code = codes.nextSetBit(0); code >= 0; code = codes.nextSetBit(code + 1)) {
            MappeableContainerPointer at =
                    pointers.computeIfAbsent(code, c -> index.rows(c).getContainerPointer());
            while (at.hasContainer() && at.key() < key) {
                at.advance();
            }
            if (at.hasContainer() && at.key() == key) {
                at.getContainer().orInto(into);
                read += at.getContainer().getSizeInBytes();
            }
        }
        if (into != out) {
            Bits.slice(container, from & 0xFFFF, size, out);
        }
        answeredByBitmap(read);
    }

    private int containerWords() {
        return relationRows <= SHORT ? Bits.words(relationRows) : CONTAINER_WORDS;
    }

    /** Whether reading a whole batch costs less than looking so many rows of it up one by one. */
    static boolean dense(int wanted, int count) {
        return wanted * 16 >= count;
    }

    /** Tests values: keeps those of a batch's rows that match. */
    interface Test {
        /** Clears the bits of rows that do not match; bit {@code i} is row {@code i} of the vector. */
        void keep(Vector values, long[] words);
    }

    /**
     * Narrows a set by reading values: whole batches where many rows are in it, those rows alone where few are.
     */
    void scan(int from, int size, long[] words, Test test) {
        long[] part = new long[Bits.words(Math.min(ExecutionOptions.BATCH, size))];
        for (int at = 0; at < size; at += ExecutionOptions.BATCH) {
            int count = Math.min(ExecutionOptions.BATCH, size - at);
            Bits.slice(words, at, count, part);
            int wanted = Bits.cardinality(part, Bits.words(count));
            if (wanted == 0) {
                continue;
            }
            if (dense(wanted, count)) {
                test.keep(values.evaluate(Batch.range(from + at, count)), part);
                Bits.put(words, at, count, part);
            } else {
                sparse(from + at, at, count, words, part, test);
            }
            if (profile != null) {
                profile.bytes.add((long) (dense(wanted, count) ? count : wanted) * width());
            }
        }
        if (profile != null) {
            profile.byScan.increment();
        }
    }

    private void sparse(int first, int at, int count, long[] words, long[] part, Test test) {
        rows = rows.length < count ? new int[count] : rows;
        int wanted = Bits.positions(part, 0, count, first, rows);
        long[] kept = new long[Bits.words(wanted)];
        Bits.fill(kept, wanted);
        test.keep(values.evaluate(Batch.of(rows, wanted)), kept);
        Arrays.fill(part, 0, Bits.words(count), 0);
        for (int i = 0; i < wanted; i++) {
            if (Bits.get(kept, i)) {
                Bits.set(part, rows[i] - first);
            }
        }
        Bits.put(words, at, count, part);
    }

    private int width() {
        return switch (column.type()) {
            case CLASS, TEXT, SCORE -> Integer.BYTES;
            case INTEGER, DECIMAL, BOOLEAN, DATE -> Long.BYTES;
        };
    }
}
