package dev.parallax.engine.internal.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.parallax.engine.Histogram;
import dev.parallax.engine.Type;
import dev.parallax.engine.internal.function.AggregateFunction.Spec;
import dev.parallax.engine.internal.vector.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** Known values, and what the ways of counting promise: exact sums, sums that no split shows, one order, shared bins. */
class AccumulatorsTest {
    private static AggregateFunction find(String name) {
        return Objects.requireNonNull(AggregateFunctions.find(name));
    }

    private static Object one(String name, Vector argument, Object... constants) {
        List<Type> types = new ArrayList<>(List.of(argument.type()));
        List<Object> values = new ArrayList<>(Arrays.asList((Object) null));
        for (Object constant : constants) {
            types.add(Type.DECIMAL);
            values.add(constant);
        }
        Accumulator accumulator = find(name).accumulator(new Spec(types, values, Map.of(), null));
        accumulator.grow(1);
        accumulator.add(new int[argument.size()], new Vector[] {argument}, argument.size());
        return Cells.values(accumulator.finish(1, argument.size())).get(0);
    }

    private static Vector decimals(double... values) {
        return new Vector.Doubles(values, values.length);
    }

    @Test
    void quantilesAreThoseOfNumpy() {
        // numpy.quantile([3.5, 1.25, 9, 4, 7.75], q), numpy 1.26
        Vector values = decimals(3.5, 1.25, 9, 4, 7.75, Double.NaN);
        assertThat(one("quantile", values, 0.0)).isEqualTo(1.25);
        assertThat(one("quantile", values, 0.1)).isEqualTo(2.15);
        assertThat((Double) one("quantile", values, 0.33)).isCloseTo(3.66, within(1e-15));
        assertThat(one("quantile", values, 0.5)).isEqualTo(4.0);
        assertThat((Double) one("quantile", values, 0.9)).isCloseTo(8.5, within(1e-15));
        assertThat(one("quantile", values, 1.0)).isEqualTo(9.0);
        assertThat(one("median", decimals(1, 2, 3, 10))).isEqualTo(2.5);
        assertThat(one("median", decimals(Double.NaN))).isNull();
    }

    @Test
    void deviationsAreThoseOfNumpy() {
        // numpy.std([2, 4, 4, 4, 5, 5, 7, 9], ddof=d)
        Vector values = decimals(2, 4, 4, 4, 5, 5, 7, 9);
        assertThat(one("stddev_pop", values)).isEqualTo(2.0);
        assertThat((Double) one("stddev", values)).isCloseTo(2.138089935299395, within(1e-15));
        assertThat(one("var_pop", values)).isEqualTo(4.0);
        assertThat(one("stddev", decimals(5))).isNull();
        assertThat(one("stddev_pop", decimals(5))).isEqualTo(0.0);
        // a large offset costs a two-pass formula nothing, and the sum of squares everything
        assertThat((Double) one("var", decimals(1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16)))
                .isCloseTo(30, within(1e-9));
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void noSplitShowsInTheFirstFifteenDigitsOfASum(@ForAll long seed) {
        Random random = new Random(seed);
        double[] values = random.doubles(20_000)
                .map(x -> Math.scalb(x, random.nextInt(40)))
                .toArray();
        double once = split(values, 1, random);
        double split = split(values, 1 + random.nextInt(50), random);
        assertThat(Math.abs(once - split)).isLessThanOrEqualTo(1e-15 * Math.abs(once));
    }

    /** By batches as a step gives them: groups met one after the other, nulls, and scores that are not widened. */
    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void batchesOfGroupsAreAsValuesOneByOne(@ForAll long seed) {
        Random random = new Random(seed);
        int groups = 1 + random.nextInt(300);
        double nulls = random.nextInt(3) * 0.01;
        for (String name : List.of("sum", "avg", "var", "stddev_pop", "min", "max")) {
            Spec spec = new Spec(List.of(Type.DECIMAL), Arrays.asList((Object) null), Map.of(), null);
            Accumulator batches = find(name).accumulator(spec);
            Accumulator alone = find(name).accumulator(spec);
            alone.grow(groups);
            GroupedRows rows = new GroupedRows();
            long skipped = 0;
            for (int batch = 1; batch <= 6; batch++) {
                int met = Math.max(1, groups * batch / 6);
                int size = random.nextInt(2000);
                int[] of = random.ints(size, 0, met).toArray();
                float[] floats = new float[size];
                for (int i = 0; i < size; i++) {
                    floats[i] = random.nextDouble() < nulls ? Float.NaN : 100 + 3 * random.nextFloat();
                    skipped += Float.isNaN(floats[i]) ? 1 : 0;
                }
                double[] doubles = new double[size];
                Arrays.setAll(doubles, i -> floats[i]);
                batches.grow(met);
                rows.set(of, size, met);
                boolean single = random.nextBoolean();
                Vector values = single ? new Vector.Floats(floats, size) : decimals(doubles);
                int beside = single && batches.sums() ? random.nextInt(16) : 0;
                int place = random.nextInt(beside + 1);
                for (int column = 0; column <= beside && beside > 0; column++) {
                    rows.willSum(column == place ? values : new Vector.Floats(new float[size], size));
                }
                batches.add(rows, new Vector[] {values});
                alone.add(of, new Vector[] {decimals(doubles)}, size);
            }
            assertThat(batches.skipped()).isEqualTo(skipped);
            double[] actual = ((Vector.Doubles) batches.finish(groups, 1)).values();
            double[] expected = ((Vector.Doubles) alone.finish(groups, 1)).values();
            assertThat(actual).containsExactly(expected, within(1e-12));
        }
    }

    private static double split(double[] values, int parts, Random random) {
        Spec spec = new Spec(List.of(Type.DECIMAL), Arrays.asList((Object) null), Map.of(), null);
        Accumulator whole = find("sum").accumulator(spec);
        whole.grow(1);
        int from = 0;
        for (int part = 0; part < parts; part++) {
            int to = part == parts - 1 ? values.length : from + random.nextInt(values.length - from + 1);
            Accumulator accumulator = find("sum").accumulator(spec);
            accumulator.grow(1);
            double[] own = Arrays.copyOfRange(values, from, to);
            accumulator.add(new int[own.length], new Vector[] {decimals(own)}, own.length);
            whole.merge(accumulator, new int[1], 1);
            from = to;
        }
        return ((Vector.Doubles) whole.finish(1, values.length)).values()[0];
    }

    @Test
    void sumsOfWholeNumbersAreExactAndOverflowOnlyIfTheResultDoes() {
        long most = Long.MAX_VALUE;
        assertThat(one("sum", new Vector.Longs(Type.INTEGER, new long[] {most, 1, -1, -5}, 4)))
                .isEqualTo(most - 5);
        assertThat(one("avg", new Vector.Longs(Type.INTEGER, new long[] {most, most, most}, 3)))
                .isEqualTo((double) most);
        assertThatThrownBy(() -> one("sum", new Vector.Longs(Type.INTEGER, new long[] {most, 1}, 2)))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("whole-number overflow: a sum does not fit in 64 bits; use sum(1.0 * x) to add decimals");
    }

    @Test
    void classOrderHoldsThoughAConstantCameBeforeTheCodes() {
        FixedDictionary sizes = FixedDictionary.coded(List.of("small", "large"), List.of("small", "large"));
        Spec spec = new Spec(List.of(Type.TEXT), Arrays.asList((Object) null), Map.of(), null);
        Accumulator least = find("min").accumulator(spec);
        Accumulator histogram = find("hist").accumulator(spec);
        for (Accumulator accumulator : List.of(least, histogram)) {
            accumulator.grow(1);
            accumulator.add(new int[1], new Vector[] {new Vector.Constant(Type.TEXT, "large", 1)}, 1);
            accumulator.add(new int[2], new Vector[] {new Vector.Codes(new int[] {1, 0}, sizes, 2)}, 2);
        }
        Vector result = least.finish(1, 3);
        assertThat(result).isInstanceOf(Vector.Codes.class);
        assertThat(Cells.values(result)).containsExactly("small");
        assertThat(Cells.values(histogram.finish(1, 3)))
                .containsExactly(new Histogram(List.of("small", "large"), List.of(), List.of(1L, 2L), 0));
    }

    @Test
    void histogramsOfFewClassesHaveABinForEachAlsoWhereItIsEmpty() {
        FixedDictionary classes = FixedDictionary.coded(List.of("10", "9", "cat"), List.of("9", "10", "cat"));
        assertThat(one("hist", new Vector.Codes(new int[] {0, 0, -1}, classes, 3)))
                .isEqualTo(new Histogram(List.of("9", "10", "cat"), List.of(), List.of(0L, 2L, 0L), 1));
        assertThat(one("hist", new Vector.Longs(Type.BOOLEAN, new long[] {1, Vector.NULL_LONG}, 2)))
                .isEqualTo(new Histogram(List.of("false", "true"), List.of(), List.of(0L, 1L), 1));
        assertThat(one("hist", new Vector.Texts(new String[] {"10", "9", "10"}, 3)))
                .isEqualTo(new Histogram(List.of("9", "10"), List.of(), List.of(1L, 2L), 0));
    }

    @Test
    void numericBinsAreHalfOpenAndTheLastIsClosed() {
        double[] edges = HistogramEdges.of(0, 1, Map.of("width", 0.1));
        assertThat(edges).containsExactly(0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1);
        Spec spec = new Spec(List.of(Type.DECIMAL), Arrays.asList((Object) null), Map.of(), edges);
        Accumulator accumulator = find("hist").accumulator(spec);
        accumulator.grow(1);
        accumulator.add(new int[5], new Vector[] {decimals(0.3, 0.29999999999999993, 1, 0.9, Double.NaN)}, 5);
        Histogram histogram = (Histogram) Cells.values(accumulator.finish(1, 5)).get(0);
        assertThat(histogram.counts()).containsExactly(0L, 0L, 1L, 1L, 0L, 0L, 0L, 0L, 0L, 2L);
        assertThat(histogram.nulls()).isEqualTo(1);
        assertThat(histogram.labels()).startsWith("[0, 0.1)", "[0.1, 0.2)").endsWith("[0.9, 1]");
    }

    @Test
    void edgesCoverWhatTheyAreMadeFor() {
        assertThat(HistogramEdges.of(3, 17, Map.of("width", 5L))).containsExactly(0, 5, 10, 15, 20);
        assertThat(HistogramEdges.of(5, 5, Map.of("width", 5L))).containsExactly(5, 10);
        assertThat(HistogramEdges.of(5, 5, Map.of("bins", 2L))).containsExactly(4.5, 5, 5.5);
        assertThat(HistogramEdges.of(Double.NaN, Double.NaN, Map.of("bins", 1L)))
                .containsExactly(0, 1);
        assertThat(HistogramEdges.of(0, 1, Map.of()))
                .hasSize(21)
                .startsWith(0, 0.05)
                .endsWith(1);
        double[] huge = HistogramEdges.of(-Double.MAX_VALUE, Double.MAX_VALUE, Map.of("bins", 4L));
        assertThat(huge).isSorted().startsWith(-Double.MAX_VALUE).endsWith(Double.MAX_VALUE);
        assertThatThrownBy(() -> HistogramEdges.of(0, 1e9, Map.of("width", 0.001)))
                .isInstanceOf(TypeMismatch.class)
                .hasMessage("width 0.001 makes more than 10000 bins from 0 to 1000000000");
    }

    @Test
    void manyGroupsAndValuesLeaveTheDenseArrayForTheTable() {
        int groups = 3000;
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            texts.add("t" + i);
        }
        FixedDictionary dictionary = FixedDictionary.coded(texts, texts);
        Spec spec = new Spec(List.of(Type.TEXT), Arrays.asList((Object) null), Map.of(), null);
        Accumulator distinct = find("distinct").accumulator(spec);
        for (int part = 1; part <= 3; part++) {
            int some = part * groups / 3;
            distinct.grow(some);
            int[] groupOf = new int[some];
            int[] codes = new int[some];
            Arrays.setAll(groupOf, i -> i);
            int add = part;
            Arrays.setAll(codes, i -> (i + add) % 1000);
            distinct.add(groupOf, new Vector[] {new Vector.Codes(codes, dictionary, some)}, some);
        }
        List<Object> counts = Cells.values(distinct.finish(groups, 1));
        assertThat(counts.subList(0, 1000)).containsOnly(3L);
        assertThat(counts.subList(1000, 2000)).containsOnly(2L);
        assertThat(counts.subList(2000, 3000)).containsOnly(1L);
    }

    @Test
    void optionsThatMakeNoSenseAreRefused() {
        List<Type> decimal = List.of(Type.DECIMAL);
        List<Object> nothing = Arrays.asList((Object) null);
        assertThatThrownBy(() -> find("hist").type(decimal, nothing, Map.of("bins", 0L)))
                .hasMessage("bins must be a whole number from 1 to 10000, not 0");
        assertThatThrownBy(() -> find("hist").type(decimal, nothing, Map.of("bins", 3L, "width", 0.1)))
                .hasMessage("hist takes bins or width, not both");
        assertThatThrownBy(() -> find("hist").type(List.of(Type.TEXT), nothing, Map.of("bins", 3L)))
                .hasMessage("hist of text has no bins: each value is a bin");
        assertThatThrownBy(() ->
                        find("quantile").type(List.of(Type.DECIMAL, Type.DECIMAL), Arrays.asList(null, 1.5), Map.of()))
                .hasMessage("quantile needs a part from 0 to 1, not 1.5");
        assertThatThrownBy(() -> find("values").type(List.of(Type.TEXT), nothing, Map.of("n", "x")))
                .hasMessage("n must be a whole number from 1 to 100000, not x");
        assertThatThrownBy(() -> find("avg").type(List.of(Type.TEXT), nothing, Map.of()))
                .hasMessage("avg needs numbers, not text")
                .extracting("cure")
                .isEqualTo("to_number(text) reads numbers from text");
    }
}
