package dev.parallax.engine.internal.exec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class LongTableTest {
    @Property(tries = 50)
    void numbersLongsAsTheyAreMet(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        LongTable table = new LongTable();
        Map<Long, Integer> expected = new HashMap<>();
        for (int i = 0; i < 5_000; i++) {
            int first = random.nextInt(80);
            int second = random.nextInt(80);
            long key = first * 1_000L + second;
            int number = table.number(LongTable.pair(first, second));
            assertThat(number).isEqualTo(expected.computeIfAbsent(key, k -> expected.size()));
            assertThat(LongTable.first(table.key(number))).isEqualTo(first);
            assertThat(LongTable.second(table.key(number))).isEqualTo(second);
        }
        assertThat(table.size()).isEqualTo(expected.size());
    }
}
