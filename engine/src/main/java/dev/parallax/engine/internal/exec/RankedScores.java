package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.function.Accumulator;
import dev.parallax.engine.internal.function.RankAccumulator;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.vector.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads the scores around the ranks that calls want, once it is counted how many rows of each group lie in each band: rows of other
 * bands are passed over.
 */
final class RankedScores {
    private static final int NONE = -1;

    private final Run run;
    private final RowSet input;
    private final Function<EvaluatorCompiler, List<PackedCodes>> codes;
    private final int groups;
    private final int[] groupOf;

    /**
     * @param codes of the keys for one thread, which take no more than a byte together
     * @param grouper has met all groups
     */
    RankedScores(Run run, RowSet input, Function<EvaluatorCompiler, List<PackedCodes>> codes, Grouper grouper) {
        this.run = run;
        this.input = input;
        this.codes = codes;
        this.groups = grouper.size();
        List<PackedCodes> keys = codes.apply(new EvaluatorCompiler(input.relation(), input.windows()));
        this.groupOf = new int
                [1
                        << keys.stream()
                                .mapToInt(key -> CodeCounts.width(key.size()))
                                .sum()];
        Arrays.fill(groupOf, NONE);
        Map<List<Object>, Integer> numbers = new HashMap<>();
        List<Vector> met = new ArrayList<>();
        for (int k = 0; k < keys.size(); k++) {
            met.add(grouper.key(k));
        }
        for (int group = 0; group < groups; group++) {
            numbers.put(at(met, group), group);
        }
        number(keys, 0, 0, new ArrayList<>(), numbers);
    }

    private static List<Object> at(List<Vector> vectors, int i) {
        List<Object> values = new ArrayList<>();
        vectors.forEach(vector -> values.add(Values.object(vector, i)));
        return values;
    }

    /** Finds the groups of the codes of some keys, given the number and the values of those before them. */
    private void number(
            List<PackedCodes> keys, int number, int shift, List<Object> values, Map<List<Object>, Integer> numbers) {
        if (keys.isEmpty()) {
            groupOf[number] = numbers.getOrDefault(values, NONE);
            return;
        }
        Vector ofCodes = keys.get(0).values();
        for (int code = 0; code < ofCodes.size(); code++) {
            values.add(Values.object(ofCodes, code));
            int next = shift + CodeCounts.width(keys.get(0).size());
            number(keys.subList(1, keys.size()), number | code << shift, next, values, numbers);
            values.remove(values.size() - 1);
        }
    }

    /**
     * Gives an accumulator the scores it wants.
     *
     * @param maker makes accumulators of the same call
     */
    void read(Bound column, Bands bands, RankAccumulator ranks, Supplier<Accumulator> maker) {
        int[] first = new int[groups];
        int[] last = new int[groups];
        Arrays.setAll(first, ranks::firstWanted);
        Arrays.setAll(last, ranks::lastWanted);
        int least = Arrays.stream(first).filter(band -> band >= 0).min().orElse(1);
        int most = Arrays.stream(last).max().orElse(0);
        int rows = input.relation().size();
        int containers = (rows + ExecutionOptions.MORSEL - 1) / ExecutionOptions.MORSEL;
        List<Reader> readers = run.share(
                containers,
                rows,
                () -> new Reader(column, bands, new BandRange(least, most), first, last, maker.get()));
        int[] same = new int[groups];
        Arrays.setAll(same, group -> group);
        readers.forEach(reader -> ranks.merge(reader.accumulator, same, groups));
    }

    /** One thread's reading. */
    private final class Reader implements Workers.Worker {
        private final List<PackedCodes> keys;
        private final Evaluator scores;
        private final Bands bands;
        private final BandRange range;
        private final int[] first;
        private final int[] last;
        private final Accumulator accumulator;
        private final long[] words = new long[ExecutionOptions.MORSEL / 64];
        private final int[] rows = new int[ExecutionOptions.BATCH];
        private final int[] ofGroups = new int[ExecutionOptions.BATCH];
        private final long[] ofKey = new long[ExecutionOptions.BATCH / 8];
        private final long[] numbers = new long[ExecutionOptions.BATCH / 8];

        Reader(Bound column, Bands bands, BandRange range, int[] first, int[] last, Accumulator accumulator) {
            EvaluatorCompiler compiler = new EvaluatorCompiler(input.relation(), input.windows());
            this.keys = codes.apply(compiler);
            this.scores = compiler.compile(column);
            this.bands = bands;
            this.range = range;
            this.first = first;
            this.last = last;
            this.accumulator = accumulator;
            accumulator.grow(groups);
        }

        @Override
        public void work(int number) {
            int from = number * ExecutionOptions.MORSEL;
            int size = Math.min(ExecutionOptions.MORSEL, input.relation().size() - from);
            input.slice(from, size, words);
            long[] ofRows = bands.rows(number);
            range.narrow(ofRows, 0, words, Bits.words(size));
            for (int at = 0; at < size; at += ExecutionOptions.BATCH) {
                int count = Math.min(ExecutionOptions.BATCH, size - at);
                int near = Bits.positions(words, at, count, 0, rows);
                if (near > 0) {
                    readNumbers(from + at, count);
                    int wanted = wanted(ofRows, at, near, from);
                    Vector values = scores.evaluate(Batch.of(rows, wanted));
                    accumulator.add(ofGroups, new Vector[] {values}, wanted);
                }
            }
        }

        private void readNumbers(int from, int count) {
            int size = count + 7 >> 3;
            Arrays.fill(numbers, 0, size, 0);
            int shift = 0;
            for (PackedCodes key : keys) {
                key.read(from, count, ofKey);
                for (int w = 0; w < size; w++) {
                    numbers[w] |= ofKey[w] << shift;
                }
                shift += CodeCounts.width(key.size());
            }
        }

        /** Keeps of the rows those of a band that their group wants, as rows of the relation, and writes the group of each. */
        private int wanted(long[] ofRows, int at, int near, int from) {
            int wanted = 0;
            for (int i = 0; i < near; i++) {
                int row = rows[i];
                int group = groupOf[unpacked(numbers, row - at)];
                int band = unpacked(ofRows, row);
                if (group >= 0 && band >= first[group] && band <= last[group]) {
                    rows[wanted] = from + row;
                    ofGroups[wanted++] = group;
                }
            }
            return wanted;
        }

        private static int unpacked(long[] packed, int i) {
            return (int) (packed[i >> 3] >>> (i << 3)) & 0xFF;
        }
    }
}
