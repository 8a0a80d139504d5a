package dev.parallax.engine.internal.function;

import java.math.BigDecimal;

/**
 * The multiples of a width, each the double nearest to its decimal: three steps of 0.1 are 0.3, where 3 * 0.1 would be
 * 0.30000000000000004. Immutable.
 */
public final class Steps {
    private static final double EXACT = 1L << 53;

    private final double width;
    private final double numerator;
    private final double denominator;

    /** Steps of a positive, finite width. */
    public Steps(double width) {
        this.width = width;
        BigDecimal decimal = BigDecimal.valueOf(width).stripTrailingZeros();
        boolean fits = decimal.scale() > 0
                && decimal.scale() <= 22
                && decimal.unscaledValue().bitLength() <= 53;
        this.numerator = fits ? decimal.unscaledValue().doubleValue() : width;
        this.denominator = fits ? Math.pow(10, decimal.scale()) : 1;
    }

    /** The width of a step. */
    public double width() {
        return width;
    }

    /** So many steps from 0. */
    public double edge(double steps) {
        double scaled = steps * numerator;
        return Math.abs(scaled) <= EXACT ? scaled / denominator : steps * width;
    }

    /** The last edge that is not above the value, as a number of steps. */
    public double stepsBelow(double value) {
        double steps = Math.floor(value / width);
        if (edge(steps) > value) {
            return steps - 1;
        }
        return edge(steps + 1) <= value ? steps + 1 : steps;
    }

    /** The last edge that is not above the value, or the value where doubles are further apart than edges. */
    public double below(double value) {
        if (!(Math.abs(value / width) < EXACT)) {
            return value;
        }
        return edge(stepsBelow(value)) + 0.0;
    }
}
