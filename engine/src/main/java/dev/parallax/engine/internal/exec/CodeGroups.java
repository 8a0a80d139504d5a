package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.plan.Bound;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Groups of rows by keys of few values of which only rows are counted: the codes of a row's keys and one bit for each predicate make
 * a number, numbers are counted, and groups are made at the end of those that were met. For one thread.
 */
final class CodeGroups implements CountedGroups {
    private final List<PackedCodes> keys;
    private final CountedRows counted;
    private final CodeCounts counts;
    private final Grouper grouper;
    private final boolean all;
    private final long[] codes = new long[ExecutionOptions.BATCH / 8];
    private final long[] selected = new long[ExecutionOptions.BATCH / 64];

    private CodeGroups(List<PackedCodes> keys, CountedRows counted, CodeCounts counts, Grouper grouper, boolean all) {
        this.keys = keys;
        this.counted = counted;
        this.counts = counts;
        this.grouper = grouper;
        this.all = all;
    }

    /**
     * Groups by these keys; null where one has too many values, or all together.
     *
     * @param all whether every row of the relation is counted
     */
    static @Nullable CodeGroups of(
            List<Bound> keys,
            Relation relation,
            EvaluatorCompiler compiler,
            CountedRows counted,
            Grouper grouper,
            boolean all) {
        List<@Nullable PackedCodes> found = KeyCodes.of(keys, relation, compiler);
        List<PackedCodes> codes = found.stream().filter(Objects::nonNull).toList();
        if (codes.size() < keys.size()) {
            return null;
        }
        int[] widths = new int[keys.size() + counted.predicates() + (all ? 0 : 1)];
        Arrays.fill(widths, 1);
        for (int k = 0; k < keys.size(); k++) {
            widths[k] = CodeCounts.width(codes.get(k).size());
        }
        return CodeCounts.fits(widths, relation.size())
                ? new CodeGroups(codes, counted, new CodeCounts(widths, relation.size()), grouper, all)
                : null;
    }

    @Override
    public void add(int from, int size, long[] rows) {
        for (int at = from; at < from + size; at += ExecutionOptions.BATCH) {
            int count = Math.min(ExecutionOptions.BATCH, from + size - at);
            counts.begin();
            for (int k = 0; k < keys.size(); k++) {
                keys.get(k).read(at, count, codes);
                counts.bytes(k, codes, count);
            }
            Batch range = Batch.range(at, count);
            for (int p = 0; p < counted.predicates(); p++) {
                counts.bits(keys.size() + p, counted.holding(p, range), count);
            }
            if (!all) {
                Bits.slice(rows, at, count, selected);
                counts.bits(selection(), selected, count);
            }
            counts.count(count);
        }
    }

    private int selection() {
        return keys.size() + counted.predicates();
    }

    @Override
    public void finish() {
        long[] rows = counts.numbers();
        int[] met = new int[rows.length];
        int size = 0;
        for (int number = 0; number < rows.length; number++) {
            if (rows[number] > 0 && (all || counts.field(selection(), number) == 1)) {
                met[size++] = number;
            }
        }
        int[][] values = new int[keys.size()][];
        for (int k = 0; k < values.length; k++) {
            values[k] = numberValues(k, met, size);
        }
        int[] ofKeys = new int[values.length];
        for (int i = 0; i < size; i++) {
            int number = met[i];
            for (int k = 0; k < values.length; k++) {
                ofKeys[k] = values[k][counts.field(k, number)];
            }
            int group = grouper.group(ofKeys);
            counted.grow(grouper.size());
            counted.add(group, rows[number], new CountedRows.Among() {
                @Override
                public long where(int predicate) {
                    return counts.field(keys.size() + predicate, number) * rows[number];
                }

                @Override
                public long where(int predicate, int other) {
                    return counts.field(keys.size() + other, number) * where(predicate);
                }
            });
        }
    }

    /** The number in the grouper of each code that was met. */
    private int[] numberValues(int k, int[] met, int size) {
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
        int[] numbers = grouper.number(k, Vectors.take(keys.get(k).values(), Batch.of(codesMet, count)));
        for (int i = 0; i < count; i++) {
            place[codesMet[i]] = numbers[i];
        }
        return place;
    }
}
