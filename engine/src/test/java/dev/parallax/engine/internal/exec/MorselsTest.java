package dev.parallax.engine.internal.exec;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class MorselsTest {
    @Property
    void morselsCoverEveryRowOnceAndCrossNoContainer(
            @ForAll @IntRange(max = 300_000) int rows, @ForAll @IntRange(min = 5, max = 65_536) int morselRows) {
        assertThat(covered(new Morsels(rows, 1, morselRows))).isEqualTo(rows);
    }

    @Property
    void noMorselCrossesABlock(
            @ForAll @IntRange(min = 1, max = 3_000) int words,
            @ForAll @IntRange(min = 1, max = 20) int blocks,
            @ForAll @IntRange(min = 500, max = 65_536) int morselRows) {
        assertThat(covered(new Morsels(64 * words, blocks, morselRows))).isEqualTo(64 * words * blocks);
    }

    /** The number of rows that the morsels cover, one after the other. */
    private static int covered(Morsels morsels) {
        int next = 0;
        for (int morsel = 0; morsel < morsels.count(); morsel++) {
            assertThat(morsels.from(morsel)).isEqualTo(next);
            int size = morsels.size(morsel);
            assertThat(size).isBetween(1, morsels.morselRows());
            int last = next + size - 1;
            assertThat(next / morsels.rows()).isEqualTo(last / morsels.rows());
            assertThat(next % morsels.rows() >>> 16).isEqualTo(last % morsels.rows() >>> 16);
            next += size;
        }
        return next;
    }
}
