package dev.parallax.engine.internal.exec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BitsTest {
    private static long[] random(BitSet bits, int size) {
        long[] words = new long[Bits.words(size) + 1];
        bits.stream().filter(bit -> bit < size).forEach(bit -> Bits.set(words, bit));
        return words;
    }

    @Property
    void sliceThenPutIsTheIdentity(
            @ForAll @IntRange(max = 400) int from, @ForAll @IntRange(max = 400) int size, @ForAll long seed) {
        BitSet bits = BitSet.valueOf(new SplittableRandom(seed).longs(13).toArray());
        long[] words = random(bits, 830);
        long[] part = new long[Bits.words(size) + 1];
        Bits.slice(words, from, size, part);
        for (int i = 0; i < size; i++) {
            assertThat(Bits.get(part, i)).isEqualTo(bits.get(from + i));
        }
        long[] again = words.clone();
        Bits.put(again, from, size, part);
        assertThat(again).isEqualTo(words);
        Bits.put(again, from, size, new long[part.length]);
        for (int i = 0; i < 820; i++) {
            assertThat(Bits.get(again, i)).isEqualTo(bits.get(i) && (i < from || i >= from + size));
        }
    }

    @Property
    void positionsAreTheSetBits(
            @ForAll @IntRange(max = 400) int from, @ForAll @IntRange(max = 400) int size, @ForAll long seed) {
        BitSet bits = BitSet.valueOf(new SplittableRandom(seed).longs(13).toArray());
        long[] words = random(bits, 832);
        int[] positions = new int[size];
        int count = Bits.positions(words, from, size, 7, positions);
        int[] expected = bits.stream()
                .filter(bit -> bit >= from && bit < from + size)
                .map(bit -> bit + 7)
                .toArray();
        assertThat(Arrays.copyOf(positions, count)).isEqualTo(expected);
        assertThat(Bits.cardinality(words, from, size)).isEqualTo(count);
        int[] scattered = new int[count];
        assertThat(Bits.scattered(words, from, size, 7, scattered)).isEqualTo(count);
        assertThat(scattered).isEqualTo(expected);
    }

    @Property
    void fillSetsTheFirst(@ForAll @IntRange(max = 300) int size) {
        long[] words = new long[5];
        Bits.fill(words, size);
        assertThat(Bits.cardinality(words, 5)).isEqualTo(size);
        assertThat(size == 0 || Bits.get(words, size - 1)).isTrue();
    }

    @Property
    void notTurnsTheFirstAround(@ForAll @IntRange(max = 300) int size, @ForAll long seed) {
        BitSet bits = BitSet.valueOf(new SplittableRandom(seed).longs(5).toArray());
        long[] words = random(bits, 320);
        Bits.not(words, size);
        bits.clear(64 * Bits.words(size), 320);
        bits.flip(0, size);
        bits.clear(size, 320);
        assertThat(BitSet.valueOf(Arrays.copyOf(words, Bits.words(size)))).isEqualTo(bits);
    }
}
