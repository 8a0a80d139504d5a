package dev.parallax.engine.internal.describe;

import dev.parallax.engine.ExactNumber;
import dev.parallax.engine.ValueList;
import dev.parallax.storage.Column;
import dev.parallax.storage.ColumnType;
import dev.parallax.storage.Dictionary;
import dev.parallax.storage.Rows;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a column from its dictionary, index and zone map, and where those do not tell, from one pass over it.
 *
 * @param distinct how many values occur; null where they were too many to be counted
 * @param smallest in class order for texts; null where there is none, or texts are stored plain
 * @param top the most frequent values, ties in the column's order; none that stands in one row where there are more than
 *     were asked for, and none at all where they were too many to be counted
 */
record ColumnFacts(
        @Nullable Long distinct,
        @Nullable String smallest,
        @Nullable String largest,
        List<ValueList.Entry> top) {
    private static final ColumnFacts NONE = new ColumnFacts(null, null, null, List.of());

    /**
     * Looks at a column.
     *
     * @param most how many of the most frequent values
     * @param eachMorsel called now and then, and may throw to end it
     */
    static ColumnFacts of(Column column, Rows rows, int most, Runnable eachMorsel) {
        List<Occurrences.Value> values = Occurrences.of(column, rows.presence(), eachMorsel);
        if (values == null) {
            return column.dictionary() != null
                    ? NONE
                    : new ColumnFacts(null, low(column, rows), high(column, rows), List.of());
        }
        if (values.isEmpty()) {
            return new ColumnFacts(0L, null, null, List.of());
        }
        Comparator<Occurrences.Value> order = order(column);
        List<ValueList.Entry> top = values.stream()
                .sorted(Comparator.comparingLong(Occurrences.Value::rows)
                        .reversed()
                        .thenComparing(order))
                .limit(most)
                .filter(value -> value.rows() > 1 || values.size() <= most)
                .map(value -> new ValueList.Entry(object(column, value.value()), value.rows()))
                .toList();
        Occurrences.Value least = values.stream().min(order).orElseThrow();
        Occurrences.Value greatest = values.stream().max(order).orElseThrow();
        return new ColumnFacts((long) values.size(), text(column, least.value()), text(column, greatest.value()), top);
    }

    private static Comparator<Occurrences.Value> order(Column column) {
        Dictionary dictionary = column.dictionary();
        if (dictionary != null) {
            return Comparator.comparingInt(value -> dictionary.rank((int) value.value()));
        }
        return isDecimal(column)
                ? Comparator.comparingDouble(value -> Double.longBitsToDouble(value.value()))
                : Comparator.comparingLong(Occurrences.Value::value);
    }

    private static boolean isDecimal(Column column) {
        return column.type() == ColumnType.DECIMAL || column.type() == ColumnType.SCORE;
    }

    private static @Nullable String low(Column column, Rows rows) {
        return end(column, rows, 0);
    }

    private static @Nullable String high(Column column, Rows rows) {
        return end(column, rows, 1);
    }

    private static @Nullable String end(Column column, Rows rows, int which) {
        if (isDecimal(column)) {
            double[] range = Zones.doubles(column, rows.presence());
            return range == null ? null : text(column, Double.doubleToLongBits(range[which]));
        }
        long[] range = Zones.longs(column, rows.presence());
        return range == null ? null : text(column, range[which]);
    }

    private static String text(Column column, long value) {
        return isDecimal(column)
                ? ExactNumber.of(Double.longBitsToDouble(value), column.type() == ColumnType.SCORE)
                : String.valueOf(object(column, value));
    }

    /** As an object of the class that its type has in results; a score as the shortest decimal that tells it. */
    private static Object object(Column column, long value) {
        Dictionary dictionary = column.dictionary();
        if (dictionary != null) {
            return dictionary.text((int) value);
        }
        return switch (column.type()) {
            case DATE -> LocalDate.ofEpochDay(value);
            case BOOLEAN -> value == 1;
            case SCORE -> ExactNumber.ofSingle((float) Double.longBitsToDouble(value));
            case DECIMAL -> Double.longBitsToDouble(value);
            default -> value;
        };
    }
}
