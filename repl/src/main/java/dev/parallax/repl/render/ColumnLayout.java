package dev.parallax.repl.render;

import dev.parallax.engine.Histogram;
import dev.parallax.engine.ResultColumn;
import dev.parallax.engine.Type;
import dev.parallax.engine.ValueList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the cells of one column of a table are written, found by looking at the first rows. */
final class ColumnLayout {
    private static final int NARROWEST_TEXT = 12;
    static final String NULL = "null";

    private final Type type;
    private final String header;
    private final Decimals decimals;
    private final Marks marks;
    private final int content;

    ColumnLayout(ResultColumn column, List<@Nullable Object> seen) {
        this.type = column.type();
        this.header = Printable.of(column.name());
        this.decimals = Decimals.of(seen.stream()
                .mapToDouble(value -> value instanceof Double number ? number : Double.NaN)
                .toArray());
        this.marks = Marks.of(histograms(seen));
        this.content =
                seen.stream().mapToInt(value -> TextWidth.of(text(value))).max().orElse(0);
    }

    /** The layouts of columns, given the values of each that were looked at. */
    static List<ColumnLayout> of(List<ResultColumn> columns, List<List<@Nullable Object>> seen) {
        List<ColumnLayout> layouts = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            layouts.add(new ColumnLayout(columns.get(i), seen.get(i)));
        }
        return layouts;
    }

    static List<Histogram> histograms(List<@Nullable Object> values) {
        return values.stream()
                .filter(Histogram.class::isInstance)
                .map(Histogram.class::cast)
                .toList();
    }

    String header() {
        return header;
    }

    Marks marks() {
        return marks;
    }

    boolean alignsRight() {
        return type.isNumeric();
    }

    /** Enough for the header and every cell seen. */
    int naturalWidth() {
        return Math.max(content, TextWidth.of(header));
    }

    /**
     * What it cannot go below: numbers are never cut, text and lists are, headers go on several lines, and their words are
     * broken only where one alone is wider than the room there is.
     */
    int leastWidth(int room) {
        boolean cuttable = type == Type.TEXT || type == Type.VALUES;
        int least = cuttable ? Math.min(content, NARROWEST_TEXT) : content;
        return Math.max(least, Math.min(TextWidth.widestWord(header), room));
    }

    String text(@Nullable Object value) {
        if (value == null) {
            return NULL;
        }
        if (value instanceof Double number) {
            return decimals.text(number);
        }
        if (value instanceof Histogram histogram) {
            return marks.draw(histogram);
        }
        return value instanceof ValueList list ? values(list) : Printable.of(value.toString());
    }

    /** {@code cat 12, dog 3, …2 more}. */
    private String values(ValueList list) {
        String shown = list.entries().stream()
                .map(entry -> text(entry.value()) + " " + entry.count())
                .collect(Collectors.joining(", "));
        return list.more() == 0 ? shown : shown + (shown.isEmpty() ? "…" : ", …") + list.more() + " more";
    }
}
