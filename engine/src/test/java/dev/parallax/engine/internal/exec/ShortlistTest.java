package dev.parallax.engine.internal.exec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.vector.Vector;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ShortlistTest {
    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void keepsTheFirstOfAStableSortHoweverTheRowsAreParted(
            @ForAll long seed,
            @ForAll @IntRange(max = 2000) int rows,
            @ForAll @IntRange(min = 1, max = 300) int most,
            @ForAll @IntRange(min = 1, max = 3) int keys) {
        Random random = new Random(seed);
        int values = 1 + random.nextInt(2000);
        long[][] of = new long[keys][rows];
        for (long[] key : of) {
            Arrays.setAll(key, row -> random.nextInt(values));
        }
        List<Shortlist> parts = List.of(new Shortlist(most, keys), new Shortlist(most, keys));
        for (int row = 0; row < rows; row++) {
            Shortlist part = parts.get(random.nextInt(2));
            int at = row;
            if (of[0][row] <= part.limit()) {
                part.offer(Arrays.stream(of).mapToLong(key -> key[at]).toArray(), row);
            }
        }
        parts.get(0).addAll(parts.get(1));
        Comparator<Integer> order = Comparator.comparing(
                row -> Arrays.stream(of).mapToLong(key -> key[row]).toArray(), Arrays::compare);
        int[] expected = IntStream.range(0, rows)
                .boxed()
                .sorted(order)
                .limit(most)
                .mapToInt(row -> row)
                .toArray();
        assertThat(parts.get(0).first()).isEqualTo(expected);
    }

    @Test
    void keysCompareAsTheValuesDo() {
        double[] values = {
            Double.NaN, 0, -0.0, 1, -1, 1e300, -1e300, Double.MAX_VALUE, -Double.MAX_VALUE, 4e-324, -4e-324
        };
        long[] longs = {Vector.NULL_LONG, 0, 1, -1, Long.MAX_VALUE, Vector.NULL_LONG + 1, 7};
        float[] floats = {Float.NaN, 0, -0f, 1, -1, Float.MAX_VALUE, 1e-45f};
        double[] widened = new double[floats.length];
        Arrays.setAll(widened, i -> floats[i]);
        for (boolean descending : new boolean[] {false, true}) {
            agrees(new Vector.Doubles(values, values.length), descending);
            agrees(new Vector.Floats(floats, floats.length), new Vector.Doubles(widened, floats.length), descending);
            agrees(new Vector.Longs(Type.INTEGER, longs, longs.length), descending);
            agrees(new Vector.Bits(new long[] {0b0110}, 4), descending);
        }
    }

    private static void agrees(Vector vector, boolean descending) {
        agrees(vector, vector, descending);
    }

    private static void agrees(Vector vector, Vector same, boolean descending) {
        long[] keys = new long[vector.size()];
        Arrays.setAll(keys, row -> SortableKeys.key(vector, row, descending));
        Sorting.Order order = Sorting.by(same, descending);
        for (int a = 0; a < keys.length; a++) {
            for (int b = 0; b < keys.length; b++) {
                assertThat(Integer.signum(Long.compare(keys[a], keys[b])))
                        .isEqualTo(Integer.signum(order.compare(a, b)));
            }
            long limit = keys[a];
            int[] within = new int[keys.length];
            int count = SortableKeys.upTo(limit, vector, descending, within);
            assertThat(Arrays.copyOf(within, count))
                    .isEqualTo(IntStream.range(0, keys.length)
                            .filter(row -> keys[row] <= limit)
                            .toArray());
        }
    }
}
