package dev.parallax.engine.internal.exec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SameCodesTest {
    @Property(tries = 300)
    void packedCodesAreTheSameWhereCodesAre(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 300) int size, @ForAll @IntRange(max = 254) int most) {
        Random random = new Random(seed);
        int[] left = new int[size];
        int[] right = new int[size];
        long[] packedLeft = new long[size + 7 >> 3];
        long[] packedRight = new long[size + 7 >> 3];
        for (int i = 0; i < size; i++) {
            left[i] = random.nextInt(most + 2) - 1;
            right[i] = random.nextBoolean() ? left[i] : random.nextInt(most + 2) - 1;
            packedLeft[i >> 3] |= left[i] + 1L << (i << 3);
            packedRight[i >> 3] |= right[i] + 1L << (i << 3);
        }
        long[] expected = new long[Bits.words(size)];
        long[] found = new long[Bits.words(size)];
        SameCodes.of(left, right, size, expected, 0);
        SameCodes.ofPacked(packedLeft, packedRight, size, found, 0);
        assertThat(found).as("seed %d", seed).containsExactly(expected);
    }
}
