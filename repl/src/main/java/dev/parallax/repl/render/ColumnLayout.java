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
    private final String name;
    private final String heading;
    private final String header;
    private final Decimals decimals;
    private final Marks marks;
    private final int content;

    /**
     * @param heading above this column and its neighbours of the same kind; empty where it has none
     * @param kind the values of all columns of its kind, which are rounded and drawn alike
     */
    private ColumnLayout(
            ResultColumn column, String heading, List<@Nullable Object> seen, List<@Nullable Object> kind) {
        this.type = column.type();
        this.name = Printable.of(column.name());
        this.heading = heading;
        this.header =
                heading.isEmpty() ? name : Printable.of(Stem.of(column.name()).of());
        this.decimals = Decimals.of(kind.stream()
                .mapToDouble(value -> value instanceof Double number ? number : Double.NaN)
                .toArray());
        this.marks = Marks.of(histograms(kind));
        this.content =
                seen.stream().mapToInt(value -> TextWidth.of(text(value))).max().orElse(0);
    }

    /** The layouts of columns, given the values of each that were looked at. */
    static List<ColumnLayout> of(List<ResultColumn> columns, List<List<@Nullable Object>> seen) {
        List<Stem> stems =
                columns.stream().map(column -> Stem.of(column.name())).toList();
        List<ColumnLayout> layouts = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Stem stem = stems.get(i);
            List<@Nullable Object> kind = new ArrayList<>();
            for (int other = 0; other < columns.size(); other++) {
                if (stems.get(other).kind().equals(stem.kind())) {
                    kind.addAll(seen.get(other));
                }
            }
            boolean grouped = stem.isOfSome() && (isKind(stems, i - 1, stem) || isKind(stems, i + 1, stem));
            layouts.add(new ColumnLayout(columns.get(i), grouped ? Printable.of(stem.kind()) : "", seen.get(i), kind));
        }
        return layouts;
    }

    private static boolean isKind(List<Stem> stems, int column, Stem stem) {
        return column >= 0
                && column < stems.size()
                && stems.get(column).isOfSome()
                && stems.get(column).kind().equals(stem.kind());
    }

    static List<Histogram> histograms(List<@Nullable Object> values) {
        return values.stream()
                .filter(Histogram.class::isInstance)
                .map(Histogram.class::cast)
                .toList();
    }

    /** The column's name, as a query may write it. */
    String name() {
        return name;
    }

    /** What stands above it and its neighbours of the same kind: {@code accuracy}; empty where they are none. */
    String heading() {
        return heading;
    }

    /** What stands right above the values: the name, or below a heading whose they are. */
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

    /** {@code cat 12, dog 3, …2 more}; of rows {@code cat, cat, dog}. */
    private String values(ValueList list) {
        String shown = list.entries().stream()
                .map(entry -> text(entry.value()) + (list.counted() ? " " + entry.count() : ""))
                .collect(Collectors.joining(", "));
        return list.more() == 0 ? shown : shown + (shown.isEmpty() ? "…" : ", …") + list.more() + " more";
    }
}
