package dev.parallax.bench.growth;

/**
 * One figure of one size.
 *
 * @param axis what grew
 * @param size rows, models or classes
 * @param measure what was measured; of questions their median, after {@code "first: "} their first run, after {@code "cpu: "}
 *     the processor time of a run
 * @param value in the unit
 * @param unit {@code ms}, {@code s} or {@code MB}
 */
record Figure(Axis axis, long size, String measure, double value, String unit) {}
