package dev.parallax.engine.internal.exec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PairTableTest {
    @Property(tries = 50)
    void numbersPairsAsTheyAreMet(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        PairTable table = new PairTable();
        Map<Long, Integer> expected = new HashMap<>();
        for (int i = 0; i < 5_000; i++) {
            int first = random.nextInt(80);
            int second = random.nextInt(80);
            long key = first * 1_000L + second;
            int number = table.number(first, second);
            assertThat(number).isEqualTo(expected.computeIfAbsent(key, k -> expected.size()));
            assertThat(table.first(number)).isEqualTo(first);
            assertThat(table.second(number)).isEqualTo(second);
        }
        assertThat(table.size()).isEqualTo(expected.size());
    }
}
