package dev.parallax.engine.internal.function;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.vector.Vector;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The values of an argument of any type counted by group, nulls skipped: what distinct, mode, values, histograms of values
 * and the smallest and largest text are made of. For one thread.
 */
final class CountedValues {
    private final Type type;
    private final ValueNumbers numbers;
    private final TextDomain texts;
    private final ValueCounts counts = new ValueCounts();
    private final LongInput longs = new LongInput();
    private final DoubleInput doubles = new DoubleInput();

    CountedValues(Type type) {
        this.type = type;
        this.numbers = new ValueNumbers(type);
        this.texts = numbers.texts();
        if (type == Type.BOOLEAN) {
            counts.bound(2);
        } else if (type != Type.TEXT) {
            counts.unbounded();
        }
    }

    void grow(int groups) {
        counts.grow(groups);
    }

    /** Counts a batch. */
    void add(int[] groups, Vector vector, int size) {
        switch (type) {
            case TEXT -> {
                int[] ids = texts.ids(vector, size);
                counts.bound(texts.size());
                for (int i = 0; i < size; i++) {
                    if (ids[i] >= 0) {
                        counts.add(groups[i], ids[i], 1);
                    }
                }
            }
            case DECIMAL -> {
                double[] values = doubles.read(vector, size);
                for (int i = 0; i < size; i++) {
                    if (!Double.isNaN(values[i])) {
                        counts.add(groups[i], ValueNumbers.number(values[i]), 1);
                    }
                }
            }
            default -> {
                long[] values = longs.read(vector, size);
                for (int i = 0; i < size; i++) {
                    if (values[i] != Vector.NULL_LONG) {
                        counts.add(groups[i], values[i], 1);
                    }
                }
            }
        }
    }

    /** Adds what another counted. */
    void merge(CountedValues other, int[] groupOf) {
        if (type != Type.TEXT) {
            other.counts.forEach((group, value, count) -> counts.add(groupOf[group], value, count));
            return;
        }
        texts.adopt(other.texts);
        int[] translated = new int[other.texts.size()];
        Arrays.fill(translated, TextDomain.NONE);
        other.counts.forEach((group, value, count) -> {
            if (translated[(int) value] == TextDomain.NONE) {
                translated[(int) value] = texts.translate(other.texts, (int) value);
                counts.bound(texts.size());
            }
            counts.add(groupOf[group], translated[(int) value], count);
        });
    }

    /** Visits every value of every group, in no order. */
    void forEach(ValueCounts.Visitor visitor) {
        counts.forEach(visitor);
    }

    /** The class order of texts, the natural one of everything else. */
    IdOrder order() {
        return numbers.order();
    }

    /** For each group the best of its values, by their counts and the class order; null where it has none. */
    Vector best(int groups, Better better) {
        long[] best = new long[groups];
        long[] bestCounts = new long[groups];
        IdOrder order = order();
        counts.forEach((group, value, count) -> {
            if (group < groups
                    && (bestCounts[group] == 0
                            || better.than(count, bestCounts[group], order.compare(value, best[group])))) {
                best[group] = value;
                bestCounts[group] = count;
            }
        });
        for (int g = 0; g < groups; g++) {
            best[g] = bestCounts[g] == 0 ? ValueNumbers.NONE : best[g];
        }
        return numbers.vector(best, groups);
    }

    /** Whether a value is better than the best so far. */
    @FunctionalInterface
    interface Better {
        /** By its count, the best's count, and how the value compares with the best. */
        boolean than(long count, long bestCount, int order);
    }

    /** A value as the Java class of its type. */
    Object object(long value) {
        return numbers.object(value);
    }

    /** A value as it is printed. */
    String label(long value) {
        @Nullable Object object = object(value);
        return object instanceof Double number ? Numbers.text(number) : String.valueOf(object);
    }

    /** All values of the dictionary that the texts are in, if they are at most so many; else none. */
    int[] classes(int most) {
        return texts.classes(most);
    }
}
