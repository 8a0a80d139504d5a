package dev.parallax.engine.internal.exec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BandEdgesTest {
    /** Scores of every kind: of few digits, of any bits, at edges and beside them, null, and outside of 0 to 1. */
    static float score(SplittableRandom random) {
        double hundredth = random.nextInt(101) / 100.0;
        float near = random.nextBoolean() ? (float) hundredth : random.nextInt(65) / 64f;
        return switch (random.nextInt(8)) {
            case 0 -> near;
            case 1 -> Math.nextUp(near);
            case 2 -> Math.nextDown(near);
            case 3 -> random.nextInt(100_001) / 100_000f;
            case 4 -> (float) random.nextDouble();
            case 5 -> Float.intBitsToFloat(random.nextInt(0x3F800001));
            case 6 -> Float.intBitsToFloat(random.nextInt());
            default -> random.nextBoolean() ? Float.NaN : random.nextBoolean() ? -0f : Float.MIN_VALUE;
        };
    }

    @Test
    void bandsFollowOneAnotherFromTheSmallestNumberToTheLargest() {
        assertThat(BandEdges.SIZE).isLessThanOrEqualTo(256);
        assertThat(BandEdges.of(Float.NaN)).isZero();
        float next = Float.NEGATIVE_INFINITY;
        for (int band = 1; band < BandEdges.SIZE; band++) {
            assertThat(BandEdges.smallest(band)).isEqualTo(next);
            assertThat(BandEdges.of(BandEdges.smallest(band))).isEqualTo(band);
            assertThat(BandEdges.of(BandEdges.largest(band))).isEqualTo(band);
            next = band == 1 ? 0 : Math.nextUp(BandEdges.largest(band));
        }
        assertThat(BandEdges.largest(BandEdges.SIZE - 1)).isEqualTo(Float.POSITIVE_INFINITY);
    }

    @Property
    void aScoreLiesInItsBand(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 1_000; i++) {
            float score = score(random);
            int band = BandEdges.of(score);
            if (Float.isNaN(score)) {
                assertThat(band).isZero();
            } else {
                assertThat(Float.compare(score, BandEdges.smallest(band))).isGreaterThanOrEqualTo(0);
                assertThat(Float.compare(score, BandEdges.largest(band))).isLessThanOrEqualTo(0);
                assertThat(BandEdges.isOutside(band)).isEqualTo(Float.compare(score, 0) < 0 || score > 1);
            }
        }
    }

    @Property
    void eightBandsMakeAWord(@ForAll @IntRange(max = 200) int count, @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] scores = new float[count];
        for (int i = 0; i < count; i++) {
            scores[i] = score(random);
        }
        long[] packed = new long[1 + (count + 7) / 8];
        BandEdges.pack(scores, count, packed, 1);
        assertThat(packed[0]).isZero();
        for (int i = 0; i < (packed.length - 1) * 8; i++) {
            int band = (int) (packed[1 + i / 8] >>> 8 * (i % 8)) & 0xFF;
            assertThat(band).isEqualTo(i < count ? BandEdges.of(scores[i]) : 0);
        }
    }

    @Property
    void rangesKnowWhichRowsNeedNotBeRead(@ForAll @IntRange(max = 300) int size, @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float one = score(random);
        float two = score(random);
        double low = random.nextInt(5) == 0 ? Double.NEGATIVE_INFINITY : Math.min(one, two);
        double high = random.nextInt(5) == 0 ? Double.POSITIVE_INFINITY : Math.nextDown((double) Math.max(one, two));
        float[] scores = new float[size];
        long[] candidates = new long[Bits.words(size)];
        for (int i = 0; i < size; i++) {
            scores[i] = random.nextInt(3) == 0 ? random.nextBoolean() ? one : two : score(random);
            if (random.nextInt(4) > 0) {
                Bits.set(candidates, i);
            }
        }
        long[] packed = new long[candidates.length * 8];
        BandEdges.pack(scores, size, packed, 0);
        long[] sure = candidates.clone();
        BandRange.within(low, high).narrow(packed, 0, sure, sure.length);
        long[] possible = candidates.clone();
        BandRange.touching(low, high).narrow(packed, 0, possible, possible.length);
        for (int i = 0; i < size; i++) {
            boolean in = Bits.get(candidates, i) && scores[i] >= low && scores[i] <= high;
            assertThat(in || !Bits.get(sure, i))
                    .as("%s is surely in [%s, %s]", scores[i], low, high)
                    .isTrue();
            assertThat(!in || Bits.get(possible, i))
                    .as("%s may be in [%s, %s]", scores[i], low, high)
                    .isTrue();
        }
    }

    @Property
    void hundredthsAnd64thsCutNoBand(@ForAll @IntRange(max = 100) int part, @ForAll boolean of64) {
        double edge = of64 ? (part % 65) / 64.0 : part / 100.0;
        for (double from : new double[] {edge, (float) edge}) {
            double infinity = Double.POSITIVE_INFINITY;
            // at 0 the bands below it are cut, since the negative zero is one of them
            if (from > 0) {
                assertThat(BandRange.within(from, infinity)).isEqualTo(BandRange.touching(from, infinity));
                assertThat(BandRange.within(-infinity, Math.nextDown(from)))
                        .isEqualTo(BandRange.touching(-infinity, Math.nextDown(from)));
            }
        }
    }

    @Property
    void the1600thsOfTheFirstAndTheLastHundredthCutNoBand(@ForAll @IntRange(min = 1, max = 15) int part) {
        for (int cell : new int[] {part, 1600 - part}) {
            float nearest = cell / 1600f;
            float edge = nearest * 1600.0 < cell ? Math.nextUp(nearest) : nearest;
            assertThat(BandEdges.smallest(BandEdges.of(edge))).isEqualTo(edge);
            assertThat(BandEdges.of(Math.nextDown(edge))).isEqualTo(BandEdges.of(edge) - 1);
        }
    }
}
