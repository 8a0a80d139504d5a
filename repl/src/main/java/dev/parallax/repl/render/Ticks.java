package dev.parallax.repl.render;

import java.util.ArrayList;
import java.util.List;

/**
 * The round numbers along an axis.
 *
 * @param low where the axis begins
 * @param high where it ends
 * @param values from low to high, at steps of 1, 2 or 5 times a power of ten
 */
record Ticks(double low, double high, List<Double> values) {
    /** For values from low to high, with about so many steps; the axis begins and ends at a tick. */
    static Ticks of(double low, double high, int steps) {
        if (!(low < high)) {
            double around = low == 0 || Double.isNaN(low) ? 1 : Math.abs(low) * 0.1;
            double middle = Double.isNaN(low) ? 0 : low;
            return of(middle - around, middle + around, steps);
        }
        double step = step((high - low) / Math.max(1, steps));
        double first = Math.floor(low / step + 1e-9);
        double last = Math.ceil(high / step - 1e-9);
        List<Double> values = new ArrayList<>();
        for (double at = first; at <= last; at++) {
            values.add(at * step);
        }
        return new Ticks(first * step, last * step, values);
    }

    private static double step(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= least * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /** The ticks' texts, all with as many places as the step needs. */
    List<String> texts() {
        double step = values.size() > 1 ? values.get(1) - values.get(0) : 1;
        int places = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
        return values.stream()
                .map(value -> step >= 1 && Math.abs(value) < 1e15
                        ? String.format("%,d", Math.round(value))
                        : new Decimals(Math.min(places, 12)).text(value))
                .toList();
    }

    /** The place of a value, 0 at the low end and 1 at the high one. */
    double place(double value) {
        return (value - low) / (high - low);
    }
}
