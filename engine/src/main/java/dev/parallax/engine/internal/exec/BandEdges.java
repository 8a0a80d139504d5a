package dev.parallax.engine.internal.exec;

import java.util.Arrays;
import java.util.TreeSet;

/**
 * Where bands of scores begin: at every hundredth and every 64th from 0 to 1, the hundredths both as a score is compared with
 * them (the nearest 32-bit number) and as buckets and bins are (the first 32-bit number not below the decimal); and in the first and
 * the last hundredth, where scores crowd, at every 1600th. Scores are numbered by them in rising order: 0 is null, 1 what is below 0
 * or its negative, then band after band, 1 itself, what is above 1.
 */
final class BandEdges {
    /** The cells of which every edge, in exact numbers, is a multiple. */
    private static final int CELLS = 1600;

    private static final int ONE = Float.floatToRawIntBits(1);
    private static final int BELOW = 1;

    /** The smallest score of each band from 0 on. */
    private static final float[] EDGES = edges();

    private static final int ABOVE = BELOW + EDGES.length + 1;

    /** Codes: one more than the largest. */
    static final int SIZE = ABOVE + 1;

    /** By cell the band of its first score. */
    private static final byte[] BANDS = new byte[CELLS + 1];

    /** By cell the bits of the last score that is in the same band as its first. */
    private static final int[] LASTS = new int[CELLS + 1];

    static {
        Arrays.fill(LASTS, Integer.MAX_VALUE);
        int next = 0;
        for (int cell = 0; cell <= CELLS; cell++) {
            while (next < EDGES.length && cell(Math.nextDown(EDGES[next])) < cell) {
                next++;
            }
            BANDS[cell] = (byte) (BELOW + next);
            if (next < EDGES.length && cell(EDGES[next]) == cell) {
                LASTS[cell] = Float.floatToRawIntBits(EDGES[next]) - 1;
            }
        }
    }

    private BandEdges() {}

    private static float[] edges() {
        TreeSet<Float> edges = new TreeSet<>();
        for (int k = 0; k <= 100; k++) {
            double decimal = k / 100.0;
            float nearest = (float) decimal;
            edges.add(nearest);
            edges.add(nearest < decimal ? Math.nextUp(nearest) : nearest);
        }
        for (int k = 0; k <= 64; k++) {
            edges.add(k / 64f);
        }
        for (int k = 1; k < CELLS / 100; k++) {
            edges.add(first(k));
            edges.add(first(CELLS - k));
        }
        float[] rising = new float[edges.size()];
        int i = 0;
        for (float edge : edges) {
            rising[i++] = edge;
        }
        return rising;
    }

    /** The first score of a cell. */
    private static float first(int cell) {
        float nearest = cell / (float) CELLS;
        return cell(nearest) < cell ? Math.nextUp(nearest) : nearest;
    }

    /** Scores have few enough bits for the product to be exact, so that no score lands in the cell beside its own. */
    private static int cell(float score) {
        return score < 0 ? -1 : (int) (score * (double) CELLS);
    }

    /** The band of a score. */
    static int of(float score) {
        int bits = Float.floatToRawIntBits(score);
        if (Integer.compareUnsigned(bits, ONE) > 0) {
            return Float.isNaN(score) ? 0 : score > 1 ? ABOVE : BELOW;
        }
        int cell = (int) (score * (double) CELLS);
        return (BANDS[cell] & 0xFF) + (LASTS[cell] - bits >>> 31);
    }

    /** Writes the bands of scores, eight to a word from the lowest byte on; behind the last they are 0. */
    static void pack(float[] scores, int count, long[] into, int at) {
        int full = count >> 3;
        for (int w = 0; w < full; w++) {
            int i = w << 3;
            long word = of(scores[i]);
            word |= (long) of(scores[i + 1]) << 8;
            word |= (long) of(scores[i + 2]) << 16;
            word |= (long) of(scores[i + 3]) << 24;
            word |= (long) of(scores[i + 4]) << 32;
            word |= (long) of(scores[i + 5]) << 40;
            word |= (long) of(scores[i + 6]) << 48;
            into[at + w] = word | (long) of(scores[i + 7]) << 56;
        }
        for (int i = full << 3; i < count; i++) {
            into[at + full] |= (long) of(scores[i]) << (i << 3);
        }
    }

    /** The smallest score of a band that is not null. */
    static float smallest(int band) {
        if (band == BELOW) {
            return Float.NEGATIVE_INFINITY;
        }
        return band == ABOVE ? Math.nextUp(1f) : EDGES[band - BELOW - 1];
    }

    /** The largest score of a band that is not null. */
    static float largest(int band) {
        if (band == BELOW) {
            return -0f;
        } else if (band == ABOVE) {
            return Float.POSITIVE_INFINITY;
        }
        return band == ABOVE - 1 ? 1 : Math.nextDown(EDGES[band - BELOW]);
    }

    /** Whether scores of a band are neither null nor from 0 to 1. */
    static boolean isOutside(int band) {
        return band == BELOW || band == ABOVE;
    }
}
