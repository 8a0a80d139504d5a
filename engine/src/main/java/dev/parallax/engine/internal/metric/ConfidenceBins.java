package dev.parallax.engine.internal.metric;

/** Bins of equal width for scores from 0 to 1: {@code [low, high)}, the last closed; what lies outside counts in the nearest. */
public final class ConfidenceBins {
    /** The bins where their number is not said. */
    public static final int USUAL = 15;

    private ConfidenceBins() {}

    /** The edge below bin {@code i} of so many; above the last it is 1. It has 32 bits, as scores have that are compared with it. */
    public static float edge(int i, int bins) {
        return (float) ((double) i / bins);
    }

    /** The bin of a score, decided by comparison with the edges: a stored 0.7 is not below the edge 0.7. */
    public static int of(double score, int bins) {
        int bin = (int) Math.max(0, Math.min(bins - 1, Math.floor(score * bins)));
        if (bin > 0 && score < edge(bin, bins)) {
            return bin - 1;
        }
        return bin < bins - 1 && score >= edge(bin + 1, bins) ? bin + 1 : bin;
    }
}
