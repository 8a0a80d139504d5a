package dev.parallax.engine.internal.function;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.metric.Ratio;
import dev.parallax.engine.internal.statistics.BenjaminiHochberg;
import dev.parallax.engine.internal.statistics.McNemar;
import dev.parallax.engine.internal.vector.Vector;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Counts the rows where a first predicate holds, a second, and both, and divides once: accuracy, and the figures of one class. A
 * difference of two ratios with one denominator is one division too.
 */
final class PredicateCounts implements MetricAccumulator, RowCounter {
    /** What is made of the counts. */
    enum Figure {
        /** Of the rows where the second holds, the share where the first does. */
        OF_SECOND,
        /** Of the rows where the first holds, the share where the second does. */
        OF_FIRST,
        /** Both twice, over first plus second. */
        HARMONIC,
        /** Where the first holds. */
        FIRST,
        /** The exact test of first against second. */
        MCNEMAR,
        /** The same, corrected for that there are many groups. */
        MCNEMAR_Q,
        /** McNemar's chi-square. */
        MCNEMAR_STATISTIC
    }

    private final Figure figure;
    private final BitsInput firstInput = new BitsInput();
    private final BitsInput secondInput = new BitsInput();
    private long[] firsts = Room.NO_LONGS;
    private long[] seconds = Room.NO_LONGS;
    private long[] both = Room.NO_LONGS;

    PredicateCounts(Figure figure) {
        this.figure = figure;
    }

    @Override
    public void grow(int groups) {
        firsts = Room.grown(firsts, groups);
        seconds = Room.grown(seconds, groups);
        both = Room.grown(both, groups);
    }

    @Override
    public void add(int[] groups, Vector[] arguments, long @Nullable [] weights, int size) {
        long[] first = firstInput.read(arguments[0], size);
        long[] second = arguments.length > 1 ? secondInput.read(arguments[1], size) : first;
        for (int w = 0; w < Room.wordCount(size); w++) {
            for (long word = first[w] | second[w]; word != 0; word &= word - 1) {
                int bit = Long.numberOfTrailingZeros(word);
                int row = (w << 6) + bit;
                long weight = weights == null ? 1 : weights[row];
                long isFirst = first[w] >>> bit & 1;
                long isSecond = second[w] >>> bit & 1;
                firsts[groups[row]] += isFirst * weight;
                seconds[groups[row]] += isSecond * weight;
                both[groups[row]] += (isFirst & isSecond) * weight;
            }
        }
    }

    @Override
    public boolean countsRows() {
        return true;
    }

    @Override
    public void add(int group, long rows, int holding) {
        firsts[group] += (holding & 1) * rows;
        seconds[group] += (holding >>> 1 & 1) * rows;
        both[group] += (holding & holding >>> 1 & 1) * rows;
    }

    @Override
    public void addTimes(MetricAccumulator other, int from, int to, long times) {
        PredicateCounts that = (PredicateCounts) other;
        firsts[to] += that.firsts[from] * times;
        seconds[to] += that.seconds[from] * times;
        both[to] += that.both[from] * times;
    }

    @Override
    public void clear(int group) {
        firsts[group] = 0;
        seconds[group] = 0;
        both[group] = 0;
    }

    long numerator(int group) {
        return switch (figure) {
            case FIRST -> firsts[group];
            case HARMONIC -> 2 * both[group];
            default -> both[group];
        };
    }

    long denominator(int group) {
        return switch (figure) {
            case OF_SECOND -> seconds[group];
            case OF_FIRST -> firsts[group];
            case HARMONIC -> firsts[group] + seconds[group];
            case FIRST -> 1;
            default -> firsts[group] + seconds[group];
        };
    }

    @Override
    public double value(int group) {
        return switch (figure) {
            case MCNEMAR, MCNEMAR_Q -> McNemar.pValue(firsts[group], seconds[group]);
            case MCNEMAR_STATISTIC -> McNemar.statistic(firsts[group], seconds[group]);
            default -> Ratio.of(numerator(group), denominator(group));
        };
    }

    @Override
    public double minus(MetricAccumulator base, int group) {
        PredicateCounts that = (PredicateCounts) base;
        return Ratio.difference(numerator(group), denominator(group), that.numerator(group), that.denominator(group));
    }

    @Override
    public Vector finish(int groups, long total) {
        if (figure == Figure.MCNEMAR_Q) {
            double[] pValues =
                    IntStream.range(0, groups).mapToDouble(this::value).toArray();
            return new Vector.Doubles(BenjaminiHochberg.qValues(pValues), groups);
        }
        return figure == Figure.FIRST
                ? new Vector.Longs(Type.INTEGER, Arrays.copyOf(firsts, groups), groups)
                : MetricAccumulator.super.finish(groups, total);
    }
}
