package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.vector.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Groups of rows by keys of few values of which only counts are wanted: the codes of a row's keys and the fields that calls need make
 * a number, numbers are counted, and groups are made at the end of those that were met. For one thread.
 */
final class CodeGroups implements CountedGroups {
    /** Of so many rows one is looked up at the cost of counting all. */
    static final int SOME = 8;

    private final List<PackedCodes> keys;
    private final List<Part> parts;
    private final Grouper grouper;
    private final Selecting selecting;
    private final @Nullable Shortcut shortcut;
    /** The keys that are read to where they are counted, as those that only one part needs can be. */
    private final int direct;

    private final long[][] codes;
    private final long[] selected = new long[ExecutionOptions.BATCH / 64];
    private long bytes;

    private CodeGroups(
            List<PackedCodes> keys,
            List<Part> parts,
            Grouper grouper,
            Selecting selecting,
            @Nullable Shortcut shortcut) {
        this.keys = keys;
        this.parts = parts;
        this.grouper = grouper;
        this.selecting = selecting;
        this.shortcut = shortcut;
        this.direct = keys.isEmpty() || parts.size() > 1 ? 0 : 1;
        this.codes = new long[keys.size()][ExecutionOptions.BATCH / 8];
    }

    /** Counts all rows of a morsel for less than by going through all that must be known of each. */
    interface Shortcut {
        /** What {@link #add} says where nothing was counted. */
        long NOT_COUNTED = -1;

        /** Counts them and returns the bytes that were read; {@link #NOT_COUNTED} where they must be gone through. */
        long add(int from, int size);

        /** Adds what was counted here to the rows of each number. */
        void addTo(long[] rows);
    }

    /** Which rows are counted. */
    private enum Selecting {
        ALL,
        /** So many that whether one is wanted is a field of its number. */
        MANY,
        /** So few that each is looked up. */
        FEW;

        static Selecting of(RowSet input) {
            int rows = input.relation().size();
            return input.size() == rows ? ALL : input.size() >= rows / SOME ? MANY : FEW;
        }
    }

    /** Fields that are counted together with the keys, between these and the selection. */
    private record Part(CountedFields fields, CodeCounts counts, int selection) {
        /** Of the fields of so many rows: a bit, or a byte. */
        long bytes(int rows) {
            long bits = 0;
            for (int width : fields.widths()) {
                bits += width == 1 ? 1 : Byte.SIZE;
            }
            return bits * rows / Byte.SIZE;
        }
    }

    /**
     * Groups by these keys; null where there are too many numbers.
     *
     * @param fields each of which is counted with the keys by itself
     * @param whole whether morsels are whole containers
     */
    static @Nullable CodeGroups of(
            List<PackedCodes> keys, List<CountedFields> fields, Grouper grouper, RowSet input, boolean whole) {
        int rows = input.relation().size();
        Selecting selecting = Selecting.of(input);
        int[] ofKeys = new int[keys.size()];
        Arrays.setAll(ofKeys, k -> CodeCounts.width(keys.get(k).size()));
        List<Part> parts = new ArrayList<>();
        Shortcut shortcut = null;
        for (CountedFields of : fields) {
            int[] own = of.widths();
            int[] widths = widths(ofKeys, own, selecting);
            if (!CodeCounts.fits(widths, rows)) {
                return null;
            }
            CodeCounts counts = new CodeCounts(widths, rows);
            parts.add(new Part(of, counts, keys.size() + own.length));
            if (selecting == Selecting.ALL && fields.size() == 1 && of instanceof CountedRows counted) {
                shortcut = shortcut(keys, counted, counts, widths, input.relation(), whole);
            }
        }
        return new CodeGroups(keys, parts, grouper, selecting, shortcut);
    }

    private static @Nullable Shortcut shortcut(
            List<PackedCodes> keys,
            CountedRows counted,
            CodeCounts counts,
            int[] widths,
            Relation relation,
            boolean whole) {
        if (counted.predicates() > 0) {
            return whole ? FewHolding.of(keys, counted, widths, relation.size()) : null;
        }
        Shortcut pairs = CodePairs.of(keys, counts);
        Shortcut differing = whole ? FewDiffering.of(keys, counts, relation, pairs) : null;
        return differing == null ? pairs : differing;
    }

    /** Whether keys and fields of so many bits each make a number that can be counted. */
    static boolean fits(int[] keys, int[] fields, RowSet input) {
        return CodeCounts.fits(
                widths(keys, fields, Selecting.of(input)), input.relation().size());
    }

    private static int[] widths(int[] keys, int[] fields, Selecting selecting) {
        int[] widths = Arrays.copyOf(keys, keys.length + fields.length + (selecting == Selecting.MANY ? 1 : 0));
        System.arraycopy(fields, 0, widths, keys.length, fields.length);
        Arrays.fill(widths, keys.length + fields.length, widths.length, 1);
        return widths;
    }

    @Override
    public void add(int from, int size, RowSet rows) {
        long less = shortcut == null ? Shortcut.NOT_COUNTED : shortcut.add(from, size);
        if (less != Shortcut.NOT_COUNTED) {
            bytes += less;
            return;
        }
        bytes += (long) keys.size() * size;
        for (Part part : parts) {
            bytes += part.bytes(size);
        }
        for (int at = from; at < from + size; at += ExecutionOptions.BATCH) {
            Batch range = Batch.range(at, Math.min(ExecutionOptions.BATCH, from + size - at));
            for (int k = direct; k < keys.size(); k++) {
                keys.get(k).read(at, range.size(), codes[k]);
            }
            if (selecting != Selecting.ALL) {
                rows.slice(at, range.size(), selected);
            }
            for (Part part : parts) {
                add(part, range);
            }
        }
    }

    private void add(Part part, Batch range) {
        CodeCounts counts = part.counts;
        counts.begin();
        if (direct > 0) {
            keys.get(0).read(range.from(), range.size(), counts.first());
        }
        for (int k = direct; k < keys.size(); k++) {
            counts.bytes(k, codes[k], range.size());
        }
        part.fields.give(counts, keys.size(), range);
        if (selecting == Selecting.FEW) {
            counts.count(range.size(), selected);
            return;
        }
        if (selecting == Selecting.MANY) {
            counts.bits(part.selection, selected, range.size());
        }
        counts.count(range.size());
    }

    @Override
    public int leastRows(int size) {
        return selecting == Selecting.FEW ? size / 64 : size / 16;
    }

    @Override
    public String means() {
        return "packed codes";
    }

    @Override
    public long bytes() {
        return bytes;
    }

    @Override
    public void finish() {
        parts.forEach(this::finish);
    }

    private void finish(Part part) {
        CodeCounts counts = part.counts;
        long[] rows = counts.numbers();
        if (shortcut != null) {
            shortcut.addTo(rows);
        }
        int[] met = new int[rows.length];
        int size = 0;
        for (int number = 0; number < rows.length; number++) {
            if (rows[number] > 0 && (selecting != Selecting.MANY || counts.field(part.selection, number) == 1)) {
                met[size++] = number;
            }
        }
        int[][] values = new int[keys.size()][];
        for (int k = 0; k < values.length; k++) {
            values[k] = numberValues(k, counts, met, size);
        }
        int[] ofKeys = new int[values.length];
        for (int i = 0; i < size; i++) {
            int number = met[i];
            for (int k = 0; k < values.length; k++) {
                ofKeys[k] = values[k][counts.field(k, number)];
            }
            int group = grouper.group(ofKeys);
            part.fields.grow(grouper.size());
            part.fields.add(group, rows[number], field -> counts.field(keys.size() + field, number));
        }
    }

    /** The number in the grouper of each code that was met. */
    private int[] numberValues(int k, CodeCounts counts, int[] met, int size) {
        int[] place = new int[keys.get(k).size()];
        int[] codesMet = new int[place.length];
        int count = 0;
        for (int i = 0; i < size; i++) {
            int code = counts.field(k, met[i]);
            if (place[code] == 0) {
                codesMet[count++] = code;
                place[code] = count;
            }
        }
        Vector of = Vectors.take(keys.get(k).values(), Batch.of(codesMet, count));
        int[] numbers = grouper.number(k, of);
        for (int i = 0; i < count; i++) {
            place[codesMet[i]] = numbers[i];
        }
        return place;
    }
}
