package dev.parallax.engine.internal.curve;

/** Scores of 32 bits as whole numbers that rise as the scores fall, so that these can be put in order by their digits. */
public final class FallingOrder {
    private FallingOrder() {}

    /** The number of a score that is not NaN; a negative zero is no other score than zero. */
    public static int of(float score) {
        int bits = Float.floatToRawIntBits(score + 0.0f);
        return ~(bits ^ bits >> 31 & Integer.MAX_VALUE);
    }

    /** The score of a number. */
    public static float score(int number) {
        int bits = ~number;
        return Float.intBitsToFloat(bits ^ bits >> 31 & Integer.MAX_VALUE);
    }
}
