package dev.parallax.engine.internal.function;

/**
 * A function of a metric, which is its argument: {@code delta(f1(macro))}. What its entry stands for has no types nor accumulators;
 * those are of the aggregate that it makes of a metric.
 */
public interface MetricFunction extends AggregateFunction {
    /** The aggregate over the ingredients of the base's guess, followed by those of the other's. */
    AggregateFunction of(GuessFunction metric);
}
