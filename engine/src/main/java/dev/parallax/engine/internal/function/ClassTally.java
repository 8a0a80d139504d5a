package dev.parallax.engine.internal.function;

import dev.parallax.engine.internal.metric.ClassCounts;
import dev.parallax.engine.internal.vector.Vector;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Counts truths and guesses by class: what is made of all classes together is made of these. The arguments are the truth, the
 * guess, and whether the row counts.
 */
class ClassTally implements MetricAccumulator {
    private final Figure figure;
    private final TextDomain domain = new TextDomain();
    private ClassCounts[] counts = {};
    private int[] truths = Room.NO_INTS;
    private final BitsInput countedInput = new BitsInput();

    ClassTally(Figure figure) {
        this.figure = figure;
    }

    /** What is made of the counts of a group; NaN for null. */
    @FunctionalInterface
    interface Figure {
        double of(ClassCounts counts, TextDomain classes);
    }

    @Override
    public void grow(int groups) {
        int from = counts.length;
        if (groups > from) {
            counts = Arrays.copyOf(counts, Math.max(groups, from + (from >> 1)));
            for (int g = from; g < counts.length; g++) {
                counts[g] = new ClassCounts();
            }
        }
    }

    @Override
    public void add(int[] groups, Vector[] arguments, long @Nullable [] weights, int size) {
        // The domain gives its codes in one array for all who ask.
        truths = Room.ints(truths, size);
        System.arraycopy(domain.ids(arguments[0], size), 0, truths, 0, size);
        int[] guesses = domain.ids(arguments[1], size);
        long[] counted = countedInput.read(arguments[2], size);
        for (int i = 0; i < size; i++) {
            if (truths[i] >= 0 && (counted[i >> 6] >>> i & 1) != 0) {
                counts[groups[i]].add(truths[i], guesses[i], weights == null ? 1 : weights[i]);
            }
        }
    }

    @Override
    public void addTimes(MetricAccumulator other, int from, int to, long times) {
        ClassTally that = (ClassTally) other;
        domain.adopt(that.domain);
        counts[to].add(that.counts[from], each -> domain.translate(that.domain, each), times);
    }

    @Override
    public void clear(int group) {
        counts[group].clear();
    }

    /** What was counted of a group. */
    ClassCounts counts(int group) {
        return counts[group];
    }

    /** The numbers of the classes. */
    TextDomain domain() {
        return domain;
    }

    @Override
    public double value(int group) {
        return figure.of(counts[group], domain);
    }
}
