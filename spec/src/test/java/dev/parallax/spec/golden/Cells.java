package dev.parallax.spec.golden;

import dev.parallax.spec.oracle.Bag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares what a spec file says with values, cell by cell. */
final class Cells {
    private static final double TOLERANCE = 1e-9;

    private Cells() {}

    /** The cells of a line of a table. */
    static List<String> of(String line) {
        return Arrays.stream(line.split(" \\| ", -1)).map(String::strip).toList();
    }

    /** Whether a written cell says this value. */
    static boolean says(String cell, @Nullable Object value) {
        if (value instanceof Bag bag) {
            return bag.limit() > 0 ? counts(cell).equals(mostFrequent(bag)) : histogram(cell, bag);
        }
        if (value instanceof Double number) {
            double written = cell.equals("null") ? Double.NaN : Double.parseDouble(cell);
            return Math.abs(written - number) <= TOLERANCE * Math.max(1, Math.abs(number));
        }
        return cell.equals(String.valueOf(value)) || cell.equals("\"" + value + "\"");
    }

    private static Map<String, Long> counts(String cell) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String entry : cell.substring(1, cell.length() - 1).split("; ")) {
            int space = entry.lastIndexOf(' ');
            if (space > 0 && !entry.endsWith(" more")) {
                counts.put(entry.substring(0, space), Long.parseLong(entry.substring(space + 1)));
            }
        }
        return counts;
    }

    /** The order of equally frequent values is left to other tests. */
    private static Map<String, Long> mostFrequent(Bag bag) {
        Map<String, Long> counts = new LinkedHashMap<>();
        bag.values().stream().filter(Objects::nonNull).forEach(v -> counts.merge(v.toString(), 1L, Long::sum));
        List<Map.Entry<String, Long>> entries = new ArrayList<>(counts.entrySet());
        entries.sort(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
        Map<String, Long> first = new LinkedHashMap<>();
        entries.stream().limit(bag.limit()).forEach(e -> first.put(e.getKey(), e.getValue()));
        return first;
    }

    private static boolean histogram(String cell, Bag bag) {
        Map<String, Long> bins = new LinkedHashMap<>();
        counts(cell).forEach((label, count) -> {
            if (count > 0) {
                bins.put(label, count);
            }
        });
        Map<String, Long> counted = new LinkedHashMap<>();
        for (Object value : bag.values()) {
            String label = counts(cell).keySet().stream()
                    .filter(l -> holds(l, value))
                    .findFirst()
                    .orElse("none");
            counted.merge(label, 1L, Long::sum);
        }
        return bins.equals(counted);
    }

    /** Whether the bin of this label holds a value. */
    private static boolean holds(String label, @Nullable Object value) {
        if (!(value instanceof Number number) || !label.startsWith("[")) {
            return label.equals(String.valueOf(value));
        }
        String[] edges = label.substring(1, label.length() - 1).split(", ");
        double low = Double.parseDouble(edges[0]);
        double high = Double.parseDouble(edges[1]);
        boolean closed = label.endsWith("]");
        return number.doubleValue() >= low && (closed ? number.doubleValue() <= high : number.doubleValue() < high);
    }
}
