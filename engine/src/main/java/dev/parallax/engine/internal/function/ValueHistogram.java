package dev.parallax.engine.internal.function;

import dev.parallax.engine.Histogram;
import dev.parallax.engine.Type;
import dev.parallax.engine.internal.vector.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Histograms of text and booleans, a bin for each value: for a coded dictionary of at most 64 codes all of them, so that
 * models are drawn over the same bins, otherwise those that occur in any group.
 */
final class ValueHistogram implements Accumulator {
    private static final int ALL_CODES = 64;

    private final Type type;
    private final CountedValues values;
    private long[] nulls = Room.NO_LONGS;
    private long[] words = Room.NO_LONGS;

    ValueHistogram(Type type) {
        this.type = type;
        this.values = new CountedValues(type);
    }

    @Override
    public void grow(int groups) {
        values.grow(groups);
        nulls = Room.grown(nulls, groups);
    }

    @Override
    public void add(int[] groups, Vector[] arguments, int size) {
        values.add(groups, arguments[0], size);
        words = Room.words(words, size);
        Present.of(arguments[0], words, size);
        for (int i = 0; i < size; i++) {
            nulls[groups[i]] += ~(words[i >> 6] >>> i) & 1;
        }
    }

    @Override
    public void merge(Accumulator other, int[] groupOf, int groups) {
        ValueHistogram that = (ValueHistogram) other;
        values.merge(that.values, groupOf);
        for (int g = 0; g < groups; g++) {
            nulls[groupOf[g]] += that.nulls[g];
        }
    }

    @Override
    public Vector finish(int groups, long total) {
        List<Long> bins = bins();
        Map<Long, Integer> places = new HashMap<>();
        List<String> labels = new ArrayList<>();
        for (Long bin : bins) {
            places.put(bin, places.size());
            labels.add(values.label(bin));
        }
        long[][] counts = new long[groups][bins.size()];
        values.forEach((group, value, count) -> counts[group][places.getOrDefault(value, 0)] += count);
        List<String> shared = List.copyOf(labels);
        Object[] histograms = new Object[groups];
        for (int g = 0; g < groups; g++) {
            histograms[g] = new Histogram(
                    shared, List.of(), Arrays.stream(counts[g]).boxed().toList(), nulls[g]);
        }
        return new Vector.Objects(Type.HISTOGRAM, histograms, groups);
    }

    private List<Long> bins() {
        Set<Long> occurring = new HashSet<>();
        values.forEach((group, value, count) -> occurring.add(value));
        int[] all = type == Type.BOOLEAN ? new int[] {0, 1} : values.classes(ALL_CODES);
        for (int value : all) {
            occurring.add((long) value);
        }
        IdOrder order = values.order();
        return occurring.stream().sorted(order::compare).toList();
    }
}
