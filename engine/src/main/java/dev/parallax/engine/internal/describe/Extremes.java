package dev.parallax.engine.internal.describe;

import dev.parallax.storage.Column;
import dev.parallax.storage.Dictionary;
import dev.parallax.storage.Rows;
import dev.parallax.storage.ZoneMap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Smallest and largest value of a column and how many there are, as far as dictionary and zone map tell without a scan. */
record Extremes(
        @Nullable Long distinct,
        @Nullable String smallest,
        @Nullable String largest) {
    private static final Extremes UNKNOWN = new Extremes(null, null, null);

    static Extremes of(Column column, Rows rows) {
        Dictionary dictionary = column.dictionary();
        if (dictionary != null) {
            return dictionary.coded() ? ofTexts(column, dictionary) : UNKNOWN;
        }
        ZoneMap zones = column.zones();
        if (zones == null || rows.presence().isEmpty()) {
            return UNKNOWN;
        }
        int morsels = rows.presence().last() / ZoneMap.MORSEL + 1;
        return switch (column.type()) {
            case DECIMAL, SCORE -> {
                double low = IntStream.range(0, morsels)
                        .mapToDouble(zones::minDouble)
                        .min()
                        .orElse(1);
                double high = IntStream.range(0, morsels)
                        .mapToDouble(zones::maxDouble)
                        .max()
                        .orElse(0);
                yield low > high ? UNKNOWN : new Extremes(null, number(low), number(high));
            }
            default -> {
                long low = IntStream.range(0, morsels)
                        .mapToLong(zones::minLong)
                        .min()
                        .orElse(1);
                long high = IntStream.range(0, morsels)
                        .mapToLong(zones::maxLong)
                        .max()
                        .orElse(0);
                yield low > high ? UNKNOWN : new Extremes(null, whole(column, low), whole(column, high));
            }
        };
    }

    /** The values in use: a dictionary may hold more, since versions share it. */
    private static Extremes ofTexts(Column column, Dictionary dictionary) {
        List<Integer> used = IntStream.range(0, dictionary.size())
                .filter(code -> column.index() == null || column.index().cardinality(code) > 0)
                .boxed()
                .sorted(Comparator.comparingInt(dictionary::rank))
                .toList();
        return used.isEmpty()
                ? new Extremes(0L, null, null)
                : new Extremes(
                        (long) used.size(), dictionary.text(used.get(0)), dictionary.text(used.get(used.size() - 1)));
    }

    private static String number(double value) {
        return Float.toString((float) value);
    }

    private static String whole(Column column, long value) {
        return switch (column.type()) {
            case DATE -> LocalDate.ofEpochDay(value).toString();
            case BOOLEAN -> value == 1 ? "true" : "false";
            default -> Long.toString(value);
        };
    }
}
