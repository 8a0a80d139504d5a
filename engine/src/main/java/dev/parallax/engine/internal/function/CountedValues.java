package dev.parallax.engine.internal.function;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.vector.Vector;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The values of an argument of any type counted by group, nulls skipped: what distinct, mode, values, histograms of values
 * and the smallest and largest text are made of. For one thread.
 */
final class CountedValues {
    private final Type type;
    private final TextDomain texts = new TextDomain();
    private final ValueCounts counts = new ValueCounts();
    private final LongInput longs = new LongInput();
    private final DoubleInput doubles = new DoubleInput();
    private final IdOrder numbers;

    CountedValues(Type type) {
        this.type = type;
        this.numbers = type == Type.DECIMAL
                ? (a, b) -> Double.compare(Double.longBitsToDouble(a), Double.longBitsToDouble(b))
                : Long::compare;
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
                        counts.add(groups[i], Double.doubleToLongBits(values[i] + 0.0), 1);
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
        return type == Type.TEXT ? texts.order() : numbers;
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
        return vector(best, bestCounts, groups);
    }

    /** Whether a value is better than the best so far. */
    @FunctionalInterface
    interface Better {
        /** By its count, the best's count, and how the value compares with the best. */
        boolean than(long count, long bestCount, int order);
    }

    private Vector vector(long[] values, long[] present, int size) {
        if (type == Type.DECIMAL) {
            double[] decimals = new double[size];
            for (int i = 0; i < size; i++) {
                decimals[i] = present[i] == 0 ? Double.NaN : Double.longBitsToDouble(values[i]);
            }
            return new Vector.Doubles(decimals, size);
        } else if (type == Type.TEXT) {
            int[] ids = new int[size];
            for (int i = 0; i < size; i++) {
                ids[i] = present[i] == 0 ? TextDomain.NONE : (int) values[i];
            }
            return texts.vector(ids, size);
        }
        for (int i = 0; i < size; i++) {
            values[i] = present[i] == 0 ? Vector.NULL_LONG : values[i];
        }
        return new Vector.Longs(type, values, size);
    }

    /** A value as the Java class of its type. */
    Object object(long value) {
        return switch (type) {
            case TEXT -> texts.text((int) value);
            case DECIMAL -> Double.longBitsToDouble(value);
            case DATE -> LocalDate.ofEpochDay(value);
            case BOOLEAN -> value == 1;
            default -> value;
        };
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
