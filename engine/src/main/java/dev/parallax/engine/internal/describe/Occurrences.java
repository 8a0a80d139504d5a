package dev.parallax.engine.internal.describe;

import dev.parallax.storage.Column;
import dev.parallax.storage.Dictionary;
import dev.parallax.storage.ZoneMap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.PeekableIntIterator;
import org.roaringbitmap.buffer.ImmutableRoaringBitmap;

/**
 * How often each value of a column occurs: told by the bitmap index where there is one, else counted in one pass, until there
 * are more distinct values than are worth it. A value is a code, a whole number, or the bits of a double.
 */
final class Occurrences {
    /** With more distinct values than this, none of them says much of the column. */
    static final int MOST_DISTINCT = 1 << 18;

    private static final int DENSE = 1 << 20;

    /** A value and its rows. */
    record Value(long value, long rows) {}

    private final Column column;
    private final ImmutableRoaringBitmap presence;
    private final Runnable eachMorsel;
    private final List<Value> values = new ArrayList<>();

    private Occurrences(Column column, ImmutableRoaringBitmap presence, Runnable eachMorsel) {
        this.column = column;
        this.presence = presence;
        this.eachMorsel = eachMorsel;
    }

    /**
     * The values that occur, in no order; null if they are too many, or texts stored plain.
     *
     * @param presence the ordinals that have a row
     * @param eachMorsel called now and then, and may throw to end it
     */
    static @Nullable List<Value> of(Column column, ImmutableRoaringBitmap presence, Runnable eachMorsel) {
        Occurrences occurrences = new Occurrences(column, presence, eachMorsel);
        return occurrences.count() ? occurrences.values : null;
    }

    private boolean count() {
        Dictionary dictionary = column.dictionary();
        if (dictionary != null) {
            return dictionary.coded() && codes(dictionary.size());
        }
        if (presence.isEmpty()) {
            return true;
        }
        return switch (column.type()) {
            case INTEGER, BOOLEAN, DATE -> wholeNumbers();
            default -> hashed();
        };
    }

    private boolean codes(int size) {
        var index = column.index();
        if (index != null) {
            for (int code = 0; code < size; code++) {
                add(code, index.cardinality(code));
            }
            return true;
        }
        long[] counts = new long[size];
        int[] codes = new int[ZoneMap.MORSEL];
        morsels((from, count) -> {
            column.codes(from, count, codes);
            for (int i = 0; i < count; i++) {
                if (codes[i] >= 0) {
                    counts[codes[i]]++;
                }
            }
            return true;
        });
        addAll(counts, 0);
        return true;
    }

    private boolean wholeNumbers() {
        long[] range = Zones.longs(column, presence);
        if (range == null) {
            return true;
        }
        long span = range[1] - range[0];
        if (span < 0 || span >= DENSE) {
            return hashed();
        }
        long[] counts = new long[(int) span + 1];
        long[] longs = new long[ZoneMap.MORSEL];
        morsels((from, count) -> {
            column.longs(from, count, longs);
            for (int i = 0; i < count; i++) {
                if (longs[i] != Long.MIN_VALUE) {
                    counts[(int) (longs[i] - range[0])]++;
                }
            }
            return true;
        });
        addAll(counts, range[0]);
        return true;
    }

    private boolean hashed() {
        LongCounts counts = new LongCounts();
        boolean whole =
                switch (column.type()) {
                    case INTEGER, BOOLEAN, DATE -> true;
                    default -> false;
                };
        long[] longs = new long[ZoneMap.MORSEL];
        double[] doubles = new double[whole ? 0 : ZoneMap.MORSEL];
        boolean few = morsels((from, count) -> {
            if (whole) {
                column.longs(from, count, longs);
            } else {
                column.doubles(from, count, doubles);
                for (int i = 0; i < count; i++) {
                    longs[i] = Double.isNaN(doubles[i]) ? Long.MIN_VALUE : Double.doubleToLongBits(doubles[i] + 0.0);
                }
            }
            for (int i = 0; i < count; i++) {
                if (longs[i] != Long.MIN_VALUE) {
                    counts.add(longs[i]);
                }
            }
            return counts.size() <= MOST_DISTINCT;
        });
        counts.forEach(this::add);
        return few;
    }

    private void addAll(long[] counts, long first) {
        for (int i = 0; i < counts.length; i++) {
            add(first + i, counts[i]);
        }
    }

    private void add(long value, long rows) {
        if (rows > 0) {
            values.add(new Value(value, rows));
        }
    }

    private interface Morsel {
        /** Whether to go on. */
        boolean read(int from, int count);
    }

    private boolean morsels(Morsel morsel) {
        int end = presence.isEmpty() ? 0 : presence.last() + 1;
        PeekableIntIterator rows = presence.getIntIterator();
        for (int from = 0; from < end && from >= 0; from += ZoneMap.MORSEL) {
            eachMorsel.run();
            rows.advanceIfNeeded(from);
            int count = Math.min(ZoneMap.MORSEL, end - from);
            boolean any = rows.hasNext() && rows.peekNext() < from + count;
            if (any && !morsel.read(from, count)) {
                return false;
            }
        }
        return true;
    }
}
