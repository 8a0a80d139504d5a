package dev.parallax.engine.internal.chart;

/** A result that a chart cannot draw: fact, then cure. */
public final class ChartMismatch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String cure;

    ChartMismatch(String fact, String cure) {
        super(fact);
        this.cure = cure;
    }

    /** What to do about it. */
    public String cure() {
        return cure;
    }
}
