package dev.parallax.repl.render;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One axis of a plot: from where to where it goes, and what is written along it.
 *
 * @param title the columns
 * @param places of the texts, from 0 to 1
 */
record Axis(String title, double low, double high, List<Double> places, List<String> texts) {
    /** Of numbers: round ones are written. */
    static Axis of(String title, double low, double high, int steps) {
        Ticks ticks = Ticks.of(low, high, steps);
        return new Axis(
                title,
                ticks.low(),
                ticks.high(),
                ticks.values().stream().map(ticks::place).toList(),
                ticks.texts());
    }

    /** Of names, each as far from the next. */
    static Axis of(String title, List<String> names) {
        double last = Math.max(1, names.size() - 1);
        List<Double> places =
                IntStream.range(0, names.size()).mapToObj(i -> i / last).toList();
        return new Axis(title, 0, last, places, names);
    }

    /** The place of a value, from 0 to 1. */
    double place(double value) {
        return (value - low) / (high - low);
    }
}
