package dev.parallax.engine.internal.exec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CodeCountsTest {
    private static final int MANY = 1 << 16;

    @Test
    void tellsWhichFieldsFit() {
        assertThat(CodeCounts.fits(new int[] {4, 4}, MANY)).isTrue();
        assertThat(CodeCounts.fits(new int[] {4, 4, 1}, MANY)).isTrue();
        assertThat(CodeCounts.fits(new int[] {8, 8}, MANY)).isTrue();
        assertThat(CodeCounts.fits(new int[] {8, 8, 1}, MANY)).isFalse();
        assertThat(CodeCounts.fits(new int[] {6, 6, 6}, MANY)).isFalse();
        assertThat(CodeCounts.fits(new int[] {9}, MANY)).isFalse();
        assertThat(CodeCounts.fits(new int[0], MANY)).isTrue();
        assertThat(CodeCounts.fits(new int[] {8, 4}, 256)).isTrue();
        assertThat(CodeCounts.fits(new int[] {8, 4}, 255)).isFalse();
    }

    @Test
    void aFieldIsAsWideAsItsLargestCode() {
        assertThat(new int[] {CodeCounts.width(1), CodeCounts.width(2), CodeCounts.width(3), CodeCounts.width(256)})
                .containsExactly(1, 1, 2, 8);
    }

    /** As many fields of codes as there are widths, one bit each for predicates, against a count one row after the other. */
    @Property(tries = 200)
    void countsAsOneByOne(
            @ForAll long seed, @ForAll @IntRange(max = 2) int keys, @ForAll @IntRange(max = 3) int predicates) {
        Random random = new Random(seed);
        int[] widths = new int[keys + predicates];
        Arrays.fill(widths, 1);
        for (int k = 0; k < keys; k++) {
            widths[k] = 1 + random.nextInt(6);
        }
        CodeCounts counts = new CodeCounts(widths, random.nextBoolean() ? MANY : ExecutionOptions.BATCH);
        long[] expected = new long[1 << 16];
        for (int batch = 0; batch < 4; batch++) {
            boolean few = random.nextBoolean();
            int size = 1 + random.nextInt(batch == 0 ? 100 : ExecutionOptions.BATCH);
            int[][] fields = new int[widths.length][size];
            counts.begin();
            for (int f = 0; f < widths.length; f++) {
                long[] packed = new long[ExecutionOptions.BATCH / 8];
                long[] bits = new long[ExecutionOptions.BATCH / 64];
                for (int i = 0; i < size; i++) {
                    fields[f][i] = random.nextInt(1 << widths[f]);
                    packed[i >> 3] |= (long) fields[f][i] << (i << 3);
                    bits[i >> 6] |= (long) fields[f][i] << i;
                }
                if (f < keys) {
                    counts.bytes(f, packed, size);
                } else {
                    counts.bits(f, bits, size);
                }
            }
            long[] selected = new long[ExecutionOptions.BATCH / 64];
            double density = random.nextDouble();
            for (int i = 0; i < size; i++) {
                if (!few || random.nextDouble() < density) {
                    selected[i >> 6] |= 1L << i;
                    expected[whole(fields, widths, i)]++;
                }
            }
            if (few) {
                counts.count(size, selected);
            } else {
                counts.count(size);
            }
        }
        long[] found = new long[1 << 16];
        long[] numbers = counts.numbers();
        for (int number = 0; number < numbers.length; number++) {
            int[][] fields = new int[widths.length][1];
            for (int f = 0; f < widths.length; f++) {
                fields[f][0] = counts.field(f, number);
            }
            if (numbers[number] != 0) {
                found[whole(fields, widths, 0)] += numbers[number];
            }
        }
        assertThat(found).as("seed %d", seed).isEqualTo(expected);
    }

    private static int whole(int[][] fields, int[] widths, int row) {
        int whole = 0;
        for (int f = 0; f < widths.length; f++) {
            whole = whole << widths[f] | fields[f][row];
        }
        return whole;
    }
}
