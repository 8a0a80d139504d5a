package dev.parallax.engine.internal.exec;

import dev.parallax.engine.Thousands;
import dev.parallax.engine.Type;
import dev.parallax.engine.internal.drill.SlicePredicate;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Plan;
import dev.parallax.engine.internal.slices.SliceColumn;
import dev.parallax.engine.internal.vector.Vector;
import dev.parallax.storage.Dictionary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what slices are made of: each value a code, numbers of many values cut at their quintiles. Values that too few rows have
 * make no slice, and of too many values the most frequent ones count.
 */
final class SliceKeys {
    /** Whole numbers of no more values than these are not cut. */
    private static final int MOST_WHOLE = 12;

    private static final int PARTS = 5;

    /** Quintiles are those of so many rows, evenly spread. */
    private static final int SAMPLE = 65_536;

    /** So many rows tell whether texts are nearly all different. */
    private static final int ALIKE = 4_096;

    private final Run run;
    private final RowSet rows;
    private final int[] numbers;
    private final boolean everything;
    private final long min;
    private final int most;
    private final List<String> notes = new ArrayList<>();

    /**
     * @param min the fewest rows of a value
     * @param most the most values of a key
     */
    SliceKeys(Run run, RowSet rows, long min, int most) {
        this.run = run;
        this.rows = rows;
        this.everything = rows.size() == rows.relation().size();
        this.numbers = new int[everything ? 0 : rows.size()];
        if (!everything) {
            Bits.positions(rows.asWords(), 0, rows.relation().size(), 0, numbers);
        }
        this.min = min;
        this.most = most;
    }

    /** What was done to keys, for the footer. */
    List<String> notes() {
        return notes;
    }

    /** The codes of keys, without those of which no value makes a slice. */
    List<SliceColumn> read(List<Plan.SliceKey> keys) {
        List<SliceColumn> columns = new ArrayList<>();
        List<String> none = new ArrayList<>();
        for (Plan.SliceKey key : keys) {
            SliceColumn column = read(key);
            if (column == null) {
                none.add(new SlicePredicate(key).toString());
            } else {
                columns.add(column);
            }
        }
        if (!none.isEmpty()) {
            notes.add("no value has " + Thousands.of(min, "row") + ": " + String.join(", ", none));
        }
        return columns;
    }

    private @Nullable SliceColumn read(Plan.SliceKey key) {
        SlicePredicate words = new SlicePredicate(key);
        double[] edges = key.value().type().isNumeric() ? edges(key.value()) : null;
        if (edges != null) {
            return cut(key, words, edges);
        }
        PackedCodes codes = run.options().indexes() && key.value() instanceof Bound.Stored
                ? KeyCodes.of(key.value(), rows.relation(), new EvaluatorCompiler(rows.relation(), rows.windows()))
                : null;
        return codes != null ? packed(words, codes) : isUnlike(key) ? null : grouped(words, key.value());
    }

    /** Texts that are all different, or nearly, are not looked at where nobody asked for them: some rows tell. */
    private boolean isUnlike(Plan.SliceKey key) {
        if (key.named()
                || !(key.value() instanceof Bound.Stored stored)
                || key.value().type() != Type.TEXT) {
            return false;
        }
        Dictionary dictionary = stored.column().dictionary();
        if (dictionary != null && dictionary.coded()) {
            return false;
        }
        int[] some = IntStream.range(0, Math.min(ALIKE, rows.size()))
                .map(this::number)
                .toArray();
        Vector values = rows.values(key.value(), some, run.deadline()::check);
        long distinct = IntStream.range(0, some.length)
                .mapToObj(i -> String.valueOf(Values.object(values, i)))
                .distinct()
                .count();
        return 2 * distinct > some.length;
    }

    /** Where numbers are cut; null where they are few whole numbers. */
    private double @Nullable [] edges(Bound value) {
        int step = Math.max(1, rows.size() / SAMPLE);
        int[] some = IntStream.range(0, rows.size() / step)
                .map(i -> number(i * step))
                .toArray();
        double[] sorted = Arrays.stream(doubles(rows.values(value, some, run.deadline()::check)))
                .filter(number -> !Double.isNaN(number))
                .sorted()
                .toArray();
        int distinct = distinct(sorted);
        if (value.type() == Type.INTEGER && distinct <= MOST_WHOLE || distinct < 2) {
            return null;
        }
        return IntStream.range(1, PARTS)
                .mapToDouble(part -> sorted[(int) ((long) part * sorted.length / PARTS)])
                .distinct()
                .filter(edge -> edge > sorted[0])
                .toArray();
    }

    private static int distinct(double[] sorted) {
        int distinct = Math.min(1, sorted.length);
        for (int i = 1; i < sorted.length; i++) {
            distinct += sorted[i] == sorted[i - 1] ? 0 : 1;
        }
        return distinct;
    }

    /** The numbers of a vector, whatever it keeps them in; NaN for null. */
    private static double[] doubles(Vector vector) {
        if (vector instanceof Vector.Doubles doubles) {
            return doubles.values();
        }
        double[] numbers = new double[vector.size()];
        for (int i = 0; i < numbers.length; i++) {
            if (vector instanceof Vector.Floats floats) {
                numbers[i] = floats.values()[i];
            } else if (vector instanceof Vector.Longs longs) {
                numbers[i] = longs.values()[i] == Vector.NULL_LONG ? Double.NaN : longs.values()[i];
            } else {
                numbers[i] = Values.object(vector, i) instanceof Number number ? number.doubleValue() : Double.NaN;
            }
        }
        return numbers;
    }

    private @Nullable SliceColumn cut(Plan.SliceKey key, SlicePredicate words, double[] edges) {
        notes.add(words + " is cut at "
                + Arrays.stream(edges).mapToObj(words::literal).collect(Collectors.joining(", ")));
        List<String> predicates = new ArrayList<>();
        for (int part = 0; part <= edges.length; part++) {
            predicates.add(words.within(
                    part == 0 ? Double.NaN : edges[part - 1], part == edges.length ? Double.NaN : edges[part]));
        }
        predicates.add(words.is(null));
        byte[] codes = new byte[rows.relation().size()];
        run.share(rows.tasks(run.options()), rows.reach(), () -> {
            Evaluator values = new EvaluatorCompiler(rows.relation(), rows.windows()).compile(key.value());
            return task -> rows.batches(task, run.options(), batch -> cut(values.evaluate(batch), edges, batch, codes));
        });
        return fitted(words, predicates, among(codes));
    }

    /** Counts the edges that a number is not below: without a branch, since nobody could foretell it. */
    private static void cut(Vector values, double[] edges, Batch batch, byte[] codes) {
        double[] numbers = doubles(values);
        for (int i = 0; i < batch.size(); i++) {
            double number = numbers[i];
            int part = 0;
            for (double edge : edges) {
                part += number >= edge ? 1 : 0;
            }
            codes[batch.row(i)] = (byte) (Double.isNaN(number) ? edges.length + 1 : part);
        }
    }

    private @Nullable SliceColumn packed(SlicePredicate words, PackedCodes read) {
        byte[] codes = new byte[rows.relation().size()];
        run.share(rows.relation().morsels(ExecutionOptions.MORSEL).count(), codes.length, () -> {
            long[] packed = new long[ExecutionOptions.BATCH / Byte.SIZE];
            return task -> unpack(read, task, packed, codes);
        });
        Vector values = read.values();
        List<String> predicates = IntStream.range(0, values.size())
                .mapToObj(code -> words.is(Values.object(values, code)))
                .toList();
        return fitted(words, predicates, among(codes));
    }

    private static void unpack(PackedCodes read, int task, long[] packed, byte[] codes) {
        int end = (int) Math.min(codes.length, (task + 1L) * ExecutionOptions.MORSEL);
        for (int at = task * ExecutionOptions.MORSEL; at < end; at += ExecutionOptions.BATCH) {
            int count = Math.min(ExecutionOptions.BATCH, end - at);
            read.read(at, count, packed);
            for (int i = 0; i < count; i++) {
                codes[at + i] = (byte) (packed[i >> 3] >>> (i << 3));
            }
        }
    }

    /** Any other key: its groups, in class order, the most frequent of them. */
    private @Nullable SliceColumn grouped(SlicePredicate words, Bound key) {
        AggregateStep.Grouping groups = new AggregateStep(run, rows, List.of(key), List.of(), Map.of()).group();
        int[] counts = new int[groups.size()];
        for (int i = 0; i < rows.size(); i++) {
            counts[groups.placeOf(number(i))]++;
        }
        int[] codeOf = mostFrequent(words, counts, Math.min(most, SliceColumn.MOST_CODES));
        List<String> predicates = new ArrayList<>();
        for (int group = 0; group < codeOf.length; group++) {
            if (codeOf[group] >= 0) {
                predicates.add(words.is(Values.object(groups.key(), group)));
            }
        }
        byte[] codes = new byte[rows.size()];
        for (int i = 0; i < codes.length; i++) {
            int code = codeOf[groups.placeOf(number(i))];
            codes[i] = (byte) (code < 0 ? predicates.size() : code);
        }
        return predicates.isEmpty() ? null : new SliceColumn(predicates, codes);
    }

    private int number(int i) {
        return everything ? i : numbers[i];
    }

    /** The codes of the rows that count. */
    private byte[] among(byte[] codes) {
        if (everything) {
            return codes;
        }
        byte[] some = new byte[numbers.length];
        for (int i = 0; i < some.length; i++) {
            some[i] = codes[numbers[i]];
        }
        return some;
    }

    /** How many rows each code has; four counters a code, so that equal neighbours do not wait for one another. */
    private static int[] counts(byte[] codes) {
        int[] counts = new int[4 * 256];
        for (int i = 0; i < codes.length; i++) {
            counts[(i & 3) << 8 | codes[i] & 0xFF]++;
        }
        int[] sums = new int[256];
        for (int i = 0; i < counts.length; i++) {
            sums[i & 0xFF] += counts[i];
        }
        return sums;
    }

    /** The same by the values alone that make a slice. */
    private @Nullable SliceColumn fitted(SlicePredicate words, List<String> predicates, byte[] codes) {
        int[] counts = counts(codes);
        int[] codeOf = mostFrequent(words, counts, most);
        List<String> kept = new ArrayList<>();
        for (int code = 0; code < predicates.size(); code++) {
            if (codeOf[code] >= 0) {
                kept.add(predicates.get(code));
            }
        }
        if (kept.isEmpty()) {
            return null;
        }
        if (kept.size() < predicates.size()) {
            for (int i = 0; i < codes.length; i++) {
                int code = codeOf[codes[i] & 0xFF];
                codes[i] = (byte) (code < 0 ? kept.size() : code);
            }
        }
        return new SliceColumn(kept, codes);
    }

    /** New codes of the most frequent values, in their order; -1 for the others. */
    private int[] mostFrequent(SlicePredicate words, int[] counts, int most) {
        int[] sorted = Arrays.stream(counts)
                .filter(count -> count >= min && count > 0)
                .sorted()
                .toArray();
        long least = sorted.length <= most ? Math.max(1, min) : sorted[sorted.length - most];
        if (sorted.length > most) {
            notes.add(String.format(
                    "of the %,d values of %s the %,d most frequent make slices", sorted.length, words, most));
        }
        int[] codeOf = new int[counts.length];
        int next = 0;
        for (int code = 0; code < counts.length; code++) {
            codeOf[code] = counts[code] >= least && next < most ? next++ : -1;
        }
        return codeOf;
    }
}
