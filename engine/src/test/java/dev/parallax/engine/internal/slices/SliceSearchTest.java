package dev.parallax.engine.internal.slices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.engine.internal.slices.SliceSearch.Limits;
import dev.parallax.engine.internal.slices.SliceSearch.Outcome;
import dev.parallax.engine.internal.slices.SliceSearch.Slice;
import dev.parallax.engine.internal.slices.SliceTest.Counts;
import dev.parallax.engine.internal.slices.SliceTest.Ranking;
import dev.parallax.engine.internal.statistics.BenjaminiHochberg;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SliceSearchTest {
    private static final SliceSearch.Sharing ONE_THREAD =
            (tasks, worker) -> IntStream.range(0, tasks).forEach(worker);

    /** Rows with columns of few values, and what became of each row: 1 speaks for a slice, 2 against, 0 neither. */
    private record Data(int[][] values, int[] kinds) {
        static Data random(Random random, int rows, int columns, double discordant) {
            int[][] values = new int[columns][rows];
            int[] kinds = new int[rows];
            for (int i = 0; i < rows; i++) {
                for (int c = 0; c < columns; c++) {
                    values[c][i] = (int) (random.nextDouble() * random.nextDouble() * (c + 2));
                }
                kinds[i] = random.nextDouble() < discordant ? 1 + random.nextInt(2) : 0;
            }
            return new Data(values, kinds);
        }

        int[] rows(int kind) {
            return IntStream.range(0, kinds.length)
                    .filter(i -> kinds[i] == kind)
                    .toArray();
        }

        SliceRows coded(boolean paired) {
            List<SliceColumn> columns = new ArrayList<>();
            for (int c = 0; c < values.length; c++) {
                String name = "c" + c + " = ";
                int most = IntStream.of(values[c]).max().orElse(0);
                byte[] codes = new byte[kinds.length];
                for (int i = 0; i < codes.length; i++) {
                    codes[i] = (byte) values[c][i];
                }
                columns.add(new SliceColumn(
                        IntStream.rangeClosed(0, most).mapToObj(v -> name + v).toList(), codes));
            }
            return new SliceRows(columns, kinds.length, rows(1), paired ? rows(2) : new int[0]);
        }

        Counts count(IntPredicate in, boolean paired) {
            int[] rows = IntStream.range(0, kinds.length).filter(in).toArray();
            long first = IntStream.of(rows).filter(i -> kinds[i] == 1).count();
            long second = IntStream.of(rows).filter(i -> kinds[i] == 2).count();
            return new Counts(rows.length, first, paired ? second : 0);
        }

        Outcome search(boolean paired, Ranking ranking, Limits limits) {
            SliceTest test = new SliceTest(paired, ranking, count(i -> true, paired));
            return new SliceSearch(coded(paired), test, limits).search(ONE_THREAD);
        }
    }

    /** Every conjunction of values that occurs, with its parents first, found the plainest way. */
    private static Map<Map<Integer, Integer>, Counts> everySlice(Data data, int depth, boolean paired) {
        Map<Map<Integer, Integer>, Counts> all = new LinkedHashMap<>();
        for (int i = 0; i < data.kinds.length; i++) {
            for (int columns = 1; columns < 1 << data.values.length; columns++) {
                if (Integer.bitCount(columns) > depth) {
                    continue;
                }
                Map<Integer, Integer> slice = new LinkedHashMap<>();
                for (int c = 0; c < data.values.length; c++) {
                    if ((columns >> c & 1) == 1) {
                        slice.put(c, data.values[c][i]);
                    }
                }
                all.computeIfAbsent(
                        slice,
                        s -> data.count(
                                row -> s.entrySet().stream()
                                        .allMatch(e -> data.values[e.getKey()][row] == e.getValue()),
                                paired));
            }
        }
        return all;
    }

    private static List<String> expected(Data data, SliceTest test, Limits limits) {
        Map<Map<Integer, Integer>, Counts> all = everySlice(data, limits.depth(), test.paired());
        List<Map<Integer, Integer>> tested = all.keySet().stream()
                .filter(slice -> all.get(slice).rows() >= limits.min())
                .toList();
        double[] p = tested.stream()
                .mapToDouble(slice -> test.pValue(all.get(slice)))
                .toArray();
        double[] q = BenjaminiHochberg.qValues(p);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < q.length; i++) {
            Map<Integer, Integer> slice = tested.get(i);
            Counts counts = all.get(slice);
            boolean adds = counts.rows() < data.kinds.length;
            for (Integer column : slice.size() == 1 ? List.<Integer>of() : List.copyOf(slice.keySet())) {
                Map<Integer, Integer> parent = new LinkedHashMap<>(slice);
                parent.remove(column);
                Counts around = all.get(parent);
                adds &= around.rows() > counts.rows() && test.score(around) < test.score(counts);
            }
            if (q[i] <= limits.rate() && test.speaksFor(counts) && adds) {
                List<String> words = new ArrayList<>();
                slice.forEach((column, value) -> words.add("c" + column + " = " + value));
                found.add(String.format(
                        "%s: %s %.9f %.9g", String.join(" and ", words), counts, test.score(counts), q[i]));
            }
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void findsWhatCountingEverySliceFinds(long seed) {
        Random random = new Random(seed);
        Data data = Data.random(random, 150 + random.nextInt(250), 4, 0.4);
        int planted = random.nextInt(4);
        for (int i = 0; i < data.kinds.length; i++) {
            if (data.values[planted][i] == 1 && random.nextInt(3) > 0) {
                data.kinds[i] = 1;
            }
        }
        boolean paired = random.nextBoolean();
        Ranking ranking = Ranking.values()[random.nextInt(3)];
        Limits limits = new Limits(1 + random.nextInt(3), 1 + random.nextInt(10), Long.MAX_VALUE, 0.2);
        Outcome outcome = data.search(paired, ranking, limits);
        SliceTest test = new SliceTest(paired, ranking, data.count(i -> true, paired));
        assertThat(outcome.slices().stream()
                        .map(slice -> String.format(
                                "%s: %s %.9f %.9g", slice.predicate(), slice.counts(), slice.score(), slice.qValue())))
                .as("seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(expected(data, test, limits));
        assertThat(outcome.slices())
                .extracting(Slice::score)
                .isSortedAccordingTo((left, right) -> Double.compare(right, left));
    }

    @Test
    void thePlantedSliceIsFirst() {
        Random random = new Random(5);
        Data data = Data.random(random, 20_000, 8, 0.1);
        for (int i = 0; i < data.kinds.length; i++) {
            if (data.values[3][i] == 1 && data.values[5][i] == 2 && random.nextInt(2) == 0) {
                data.kinds[i] = 1;
            }
        }
        Outcome outcome = data.search(true, Ranking.Z, new Limits(3, 30, 10, 0.05));
        assertThat(outcome.slices().get(0).predicate()).isEqualTo("c3 = 1 and c5 = 2");
    }

    /** Where chance alone decides, some slice is found no more often than the rate says: in 200 datasets, 1 in 20 at most. */
    @Test
    void chanceIsFoundNoMoreOftenThanTheRate() {
        int pairs = 0;
        int weak = 0;
        for (int seed = 0; seed < 200; seed++) {
            Data data = Data.random(new Random(seed), 2_000, 6, 0.3);
            Limits limits = new Limits(2, 30, 10, 0.05);
            pairs += data.search(true, Ranking.Z, limits).discovered() > 0 ? 1 : 0;
            weak += data.search(false, Ranking.Z, limits).discovered() > 0 ? 1 : 0;
        }
        assertThat(pairs).isLessThanOrEqualTo(10);
        assertThat(weak).isLessThanOrEqualTo(10);
    }
}
