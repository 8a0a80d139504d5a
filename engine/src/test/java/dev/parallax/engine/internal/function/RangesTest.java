package dev.parallax.engine.internal.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.IntPredicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Ranges by arithmetic hold what two comparisons hold, at the ends of numbers too. */
class RangesTest {
    private static final Double[] SPECIAL = {
        0.0,
        -0.0,
        Double.NaN,
        Double.NEGATIVE_INFINITY,
        Double.POSITIVE_INFINITY,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        1e300,
        0.3,
        (double) 0.3f,
        Math.nextUp((double) 0.3f),
        (double) Float.MIN_VALUE,
        Float.MIN_VALUE / 2.0,
        (double) Float.MAX_VALUE
    };

    private static final Long[] LONGS = {
        Long.MIN_VALUE, Long.MIN_VALUE + 1, -1L, 0L, 1L, Long.MAX_VALUE - 1, Long.MAX_VALUE
    };

    @Provide
    Arbitrary<Double> number() {
        return Arbitraries.oneOf(
                Arbitraries.of(SPECIAL),
                Arbitraries.doubles(),
                Arbitraries.doubles().between(-1, 1));
    }

    @Provide
    Arbitrary<Long> whole() {
        return Arbitraries.oneOf(
                Arbitraries.of(LONGS), Arbitraries.longs(), Arbitraries.longs().between(-5, 5));
    }

    @Provide
    Arbitrary<double[]> numbers() {
        return number().array(double[].class).ofMaxSize(150);
    }

    @Provide
    Arbitrary<long[]> wholes() {
        return whole().array(long[].class).ofMaxSize(150);
    }

    @Property
    void doubles(@ForAll("numbers") double[] values, @ForAll("number") double low, @ForAll("number") double high) {
        long[] words = words(values.length);
        Ranges.doubles(values, low, high, words, values.length);
        check(words, values.length, i -> values[i] >= low && values[i] <= high);
    }

    @Property
    void floats(@ForAll("numbers") double[] numbers, @ForAll("number") double low, @ForAll("number") double high) {
        float[] values = new float[numbers.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) numbers[i];
        }
        long[] words = words(values.length);
        Ranges.floats(values, low, high, words, values.length);
        check(words, values.length, i -> values[i] >= low && values[i] <= high);
    }

    @Property
    void longs(@ForAll("wholes") long[] values, @ForAll("whole") long low, @ForAll("whole") long high) {
        long[] words = words(values.length);
        Ranges.longs(values, low, high, words, values.length);
        check(words, values.length, i -> values[i] >= low && values[i] <= high);
    }

    @Property
    void codes(@ForAll("wholes") long[] wholes, @ForAll("whole") long code) {
        int[] values = new int[wholes.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (int) wholes[i];
        }
        long[] words = words(values.length);
        Ranges.code(values, (int) code, words, values.length);
        check(words, values.length, i -> values[i] == (int) code);
    }

    /** Words that hold something else before, all of which is to go. */
    private static long[] words(int size) {
        long[] words = new long[size + 63 >> 6];
        Arrays.fill(words, -1);
        return words;
    }

    private static void check(long[] words, int size, IntPredicate inside) {
        for (int i = 0; i < words.length * Long.SIZE; i++) {
            assertThat((words[i >> 6] >>> i & 1) == 1).as("row %d", i).isEqualTo(i < size && inside.test(i));
        }
    }
}
