package dev.parallax.engine.internal.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.function.AggregateFunction.Spec;
import dev.parallax.engine.internal.vector.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** A row of weight w counts as w rows, and a group that is added n times as n groups. */
class MetricAccumulatorTest {
    private static final int MOST_WEIGHT = 4;

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void weightsAreRepetitions(@ForAll long seed) {
        for (AggregateFunction function : AggregateFunctions.all()) {
            if (function instanceof GuessFunction metric && !(function instanceof RankedAggregate)) {
                for (Map<String, Object> options : ways(metric)) {
                    check(metric, options, new Random(seed));
                }
            }
        }
    }

    private static List<Map<String, Object>> ways(GuessFunction metric) {
        return switch (metric.focus()) {
            case CLASSES ->
                List.of(
                        Map.of("class", "a"),
                        Map.of("average", "macro"),
                        Map.of("average", "micro"),
                        Map.of("average", "weighted"));
            case BEST -> List.of(Map.of("k", 2L));
            default -> List.of(Map.of());
        };
    }

    private static void check(GuessFunction metric, Map<String, Object> options, Random random) {
        List<Ingredient> ingredients = metric.ingredients(options);
        Spec spec = new Spec(
                Collections.nCopies(ingredients.size(), (Type) null),
                Collections.nCopies(ingredients.size(), null),
                options,
                null);
        int size = 1 + random.nextInt(70);
        List<Object[]> columns = ingredients.stream()
                .map(ingredient -> column(ingredient, size, random))
                .toList();
        int[] groups = random.ints(size, 0, 3).toArray();
        long[] weights = random.longs(size, 0, MOST_WEIGHT).toArray();
        int[] repeated = repeated(weights);
        MetricAccumulator weighted = accumulator(metric, spec);
        weighted.add(groups, vectors(columns, ordinals(size)), weights, size);
        MetricAccumulator plain = accumulator(metric, spec);
        int[] groupOf = Arrays.stream(repeated).map(row -> groups[row]).toArray();
        plain.add(groupOf, vectors(columns, repeated), groupOf.length);
        MetricAccumulator twice = accumulator(metric, spec);
        twice.add(groupOf, vectors(columns, repeated), groupOf.length);
        twice.clear(1);
        twice.addTimes(plain, 0, 0, 2);
        MetricAccumulator thrice = accumulator(metric, spec);
        for (int i = 0; i < 3; i++) {
            thrice.add(groupOf, vectors(columns, repeated), groupOf.length);
        }
        String name = metric.entry().name() + options;
        for (int group = 0; group < 3; group++) {
            same(name, weighted.value(group), plain.value(group));
        }
        same(name, twice.value(0), thrice.value(0));
        same(name, twice.value(1), accumulator(metric, spec).value(0));
    }

    private static void same(String name, double actual, double expected) {
        if (Double.isNaN(expected)) {
            assertThat(actual).as(name).isNaN();
        } else {
            assertThat(actual).as(name).isCloseTo(expected, within(1e-9));
        }
    }

    private static MetricAccumulator accumulator(GuessFunction metric, Spec spec) {
        MetricAccumulator accumulator = (MetricAccumulator) metric.accumulator(spec);
        accumulator.grow(3);
        return accumulator;
    }

    private static int[] ordinals(int size) {
        int[] ordinals = new int[size];
        Arrays.setAll(ordinals, i -> i);
        return ordinals;
    }

    private static int[] repeated(long[] weights) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < weights.length; row++) {
            rows.addAll(Collections.nCopies((int) weights[row], row));
        }
        return rows.stream().mapToInt(Integer::intValue).toArray();
    }

    private static Object[] column(Ingredient ingredient, int size, Random random) {
        Object[] column = new Object[size];
        Arrays.setAll(column, i -> switch (ingredient) {
            case TRUTH, GUESS -> List.of("a", "b", "c").get(random.nextInt(3));
            case CONFIDENCE, TRUTH_SCORE, DISTANCE, TRUE_NUMBER, GUESSED_NUMBER -> random.nextInt(1025) / 1024.0;
            default -> random.nextInt(4) > 0;
        });
        return column;
    }

    private static Vector[] vectors(List<Object[]> columns, int[] rows) {
        return columns.stream().map(column -> vector(column, rows)).toArray(Vector[]::new);
    }

    private static Vector vector(Object[] column, int[] rows) {
        if (column[0] instanceof String) {
            String[] texts = Arrays.stream(rows).mapToObj(row -> column[row]).toArray(String[]::new);
            return new Vector.Texts(texts, rows.length);
        } else if (column[0] instanceof Double) {
            double[] values =
                    Arrays.stream(rows).mapToDouble(row -> (Double) column[row]).toArray();
            return new Vector.Doubles(values, rows.length);
        }
        long[] words = new long[(rows.length + 63) / 64];
        for (int i = 0; i < rows.length; i++) {
            words[i >> 6] |= (column[rows[i]].equals(true) ? 1L : 0L) << i;
        }
        return new Vector.Bits(words, rows.length);
    }
}
