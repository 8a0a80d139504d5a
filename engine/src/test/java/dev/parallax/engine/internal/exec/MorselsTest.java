package dev.parallax.engine.internal.exec;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class MorselsTest {
    @Property
    void morselsCoverEveryRowOnceAndCrossNoContainer(
            @ForAll @IntRange(max = 300_000) int rows, @ForAll @IntRange(min = 5, max = 65_536) int morselRows) {
        Morsels morsels = new Morsels(rows, morselRows);
        int next = 0;
        for (int morsel = 0; morsel < morsels.count(); morsel++) {
            assertThat(morsels.from(morsel)).isEqualTo(next);
            int size = morsels.size(morsel);
            assertThat(size).isBetween(1, morselRows);
            assertThat(next >>> 16).isEqualTo(next + size - 1 >>> 16);
            next += size;
        }
        assertThat(next).isEqualTo(rows);
    }
}
