package dev.parallax.spec.agreement;

import dev.parallax.engine.Histogram;
import dev.parallax.engine.ValueList;
import dev.parallax.spec.oracle.Bag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether a histogram or a list of values is a right count of a bag of values. */
final class Bags {
    private Bags() {}

    static boolean same(Bag bag, @Nullable Object got) {
        if (got instanceof ValueList list && bag.chance()) {
            return picked(bag, list);
        }
        if (got instanceof ValueList list) {
            return values(bag, list);
        }
        return got instanceof Histogram histogram && histogram(bag, histogram);
    }

    private static List<Object> known(Bag bag) {
        return bag.values().stream()
                .filter(Objects::nonNull)
                .map(Object.class::cast)
                .toList();
    }

    /** So many values that are not null, in the order of the rows. */
    private static boolean picked(Bag bag, ValueList list) {
        List<Object> all = known(bag);
        Iterator<Object> rest = all.iterator();
        for (ValueList.Entry entry : list.entries()) {
            boolean found = false;
            while (!found && rest.hasNext()) {
                found = rest.next().equals(entry.value());
            }
            if (!found) {
                return false;
            }
        }
        return list.entries().size() == Math.min(bag.limit(), all.size());
    }

    private static boolean values(Bag bag, ValueList list) {
        Map<Object, Long> counts = new LinkedHashMap<>();
        known(bag).forEach(v -> counts.merge(v, 1L, Long::sum));
        List<Long> falling = new ArrayList<>(counts.values());
        falling.sort((a, b) -> Long.compare(b, a));
        boolean right = list.entries().stream()
                .allMatch(e -> e.value() != null && Objects.equals(counts.get(e.value()), e.count()));
        List<Long> largest = falling.stream().limit(bag.limit()).toList();
        return right
                && list.entries().stream().map(ValueList.Entry::count).toList().equals(largest)
                && list.more() == falling.size() - largest.size();
    }

    private static boolean histogram(Bag bag, Histogram histogram) {
        long nulls = bag.values().stream().filter(Objects::isNull).count();
        if (histogram.nulls() != nulls
                || histogram.labels().size() != histogram.counts().size()) {
            return false;
        }
        long[] counts = new long[histogram.counts().size()];
        for (Object value : known(bag)) {
            int bin = histogram.edges().isEmpty()
                    ? histogram.labels().indexOf(value.toString())
                    : bin(histogram.edges(), number(value));
            if (bin < 0) {
                return false;
            }
            counts[bin]++;
        }
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] != histogram.counts().get(i)) {
                return false;
            }
        }
        return true;
    }

    /** Dates are days since 1970. */
    private static double number(Object value) {
        return value instanceof LocalDate date ? date.toEpochDay() : ((Number) value).doubleValue();
    }

    /** By comparison with the edges: {@code [low, high)}, the last bin closed. */
    private static int bin(List<Double> edges, double value) {
        int last = edges.size() - 1;
        if (value == edges.get(last)) {
            return last - 1;
        }
        for (int i = 0; i < last; i++) {
            if (value >= edges.get(i) && value < edges.get(i + 1)) {
                return i;
            }
        }
        return -1;
    }
}
