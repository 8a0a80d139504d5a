package dev.parallax.engine.internal.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RanksTest {
    @Property
    void selectsWhatSortingWouldBringThere(
            @ForAll @IntRange(min = 1, max = 3_000) int size,
            @ForAll @IntRange(min = 1, max = 5_000) int distinct,
            @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = random.doubles(size)
                .map(value -> Math.floor(value * distinct) - distinct / 2)
                .map(value -> value + 0.0)
                .toArray();
        if (random.nextInt(4) == 0) {
            Arrays.sort(values);
        }
        int from = random.nextInt(size);
        int to = from + 1 + random.nextInt(size - from);
        int place = from + random.nextInt(to - from);
        double[] sorted = values.clone();
        Arrays.sort(sorted, from, to);
        double[] outside = values.clone();
        assertThat(Ranks.select(values, from, to, place)).isEqualTo(sorted[place]);
        if (place + 1 < to) {
            assertThat(Ranks.smallest(values, place + 1, to)).isEqualTo(sorted[place + 1]);
        }
        Arrays.fill(outside, from, to, 0);
        Arrays.fill(values, from, to, 0);
        assertThat(values).isEqualTo(outside);
    }
}
