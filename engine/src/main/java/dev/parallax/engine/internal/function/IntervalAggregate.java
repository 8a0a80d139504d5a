package dev.parallax.engine.internal.function;

import dev.parallax.engine.FunctionEntry;
import dev.parallax.engine.Type;
import dev.parallax.engine.internal.statistics.Interval;
import dev.parallax.engine.internal.vector.Vector;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An interval of one metric.
 *
 * @param function what of the interval is shown
 * @param metric whose accumulators are {@link MetricAccumulator}s
 */
public record IntervalAggregate(IntervalFunction function, AggregateFunction metric, Method method, double level)
        implements AggregateFunction {
    /** As many as a table shows of a number; {@code ci_low} and {@code ci_high} have them all. */
    private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);

    /** How an interval is found. */
    public enum Method {
        /** Wilson's, of a share. */
        WILSON("Wilson's score interval"),
        /** Newcombe's, of the four outcomes of a pair, which are the arguments. */
        NEWCOMBE("Newcombe's paired score interval"),
        /** A bootstrap of the rows. */
        ROWS("bootstrap of the rows"),
        /** A bootstrap of the rows that share a value of the argument behind the metric's. */
        CLUSTERS("bootstrap of clusters");

        private final String words;

        Method(String words) {
            this.words = words;
        }

        /** What the footer calls it. */
        public String words() {
            return words;
        }
    }

    /** Makes intervals of groups. */
    interface Intervals extends Accumulator {
        Interval interval(int group, double level);
    }

    @Override
    public FunctionEntry entry() {
        return function.entry();
    }

    @Override
    public Numbering numbering() {
        return method == Method.ROWS ? Numbering.PLACE : Numbering.NONE;
    }

    @Override
    public Type type(List<@Nullable Type> arguments, List<@Nullable Object> constants, Map<String, Object> options) {
        return function.type(arguments, constants, options);
    }

    @Override
    public Accumulator accumulator(Spec spec) {
        return switch (method) {
            case WILSON -> new ShareIntervals(this);
            case NEWCOMBE -> new PairedIntervals(this);
            case ROWS, CLUSTERS -> new BootstrapIntervals(this, () -> (MetricAccumulator) metric.accumulator(spec));
        };
    }

    /** The column of some groups. */
    Vector show(Intervals intervals, int groups) {
        String[] texts = new String[groups];
        double[] ends = new double[groups];
        for (int g = 0; g < groups; g++) {
            Interval interval = intervals.interval(g, level);
            texts[g] = Double.isNaN(interval.low())
                    ? null
                    : "[" + rounded(interval.low()) + ", " + rounded(interval.high()) + "]";
            ends[g] = function.part() == IntervalFunction.Part.LOW ? interval.low() : interval.high();
        }
        return function.part() == IntervalFunction.Part.BOTH
                ? new Vector.Texts(texts, groups)
                : new Vector.Doubles(ends, groups);
    }

    private static String rounded(double end) {
        BigDecimal rounded = new BigDecimal(end).round(FOUR_DIGITS);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
