package dev.parallax.repl.render;

import dev.parallax.engine.Result;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns of a result, read for drawing. */
final class Cells {
    private Cells() {}

    /** For each row the values of some columns as one label; empty where there is no column. */
    static List<String> labels(Result result, List<String> columns) {
        List<List<String>> texts = columns.stream()
                .map(name -> texts(result.column(name).values()))
                .toList();
        List<String> labels = new ArrayList<>();
        for (int row = 0; row < result.rowCount(); row++) {
            int at = row;
            labels.add(texts.stream().map(column -> column.get(at)).collect(Collectors.joining(" · ")));
        }
        return labels;
    }

    /** Values as text, decimals on one number of places. */
    static List<String> texts(@Nullable Object[] values) {
        Decimals decimals = Decimals.of(Arrays.stream(values)
                .mapToDouble(value -> value instanceof Double number ? number : Double.NaN)
                .toArray());
        return Arrays.stream(values)
                .map(value -> value instanceof Double number
                        ? decimals.text(number)
                        : Printable.of(Objects.toString(value, ColumnLayout.NULL)))
                .toList();
    }

    /** The numbers of a column; NaN for null. */
    static double[] numbers(Result result, String column) {
        return result.column(column).doubles();
    }

    /**
     * Places along an axis: numbers as they are, dates as days, other values by their order. Null has none: NaN.
     *
     * @param known the values that have places by their order; new ones are added
     */
    static double[] places(Result result, String column, boolean ordinal, List<String> known) {
        if (!ordinal) {
            return numbers(result, column);
        }
        List<String> texts = texts(result.column(column).values());
        double[] places = new double[texts.size()];
        for (int i = 0; i < places.length; i++) {
            int place = known.indexOf(texts.get(i));
            if (place < 0) {
                place = known.size();
                known.add(texts.get(i));
            }
            places[i] = place;
        }
        return places;
    }
}
