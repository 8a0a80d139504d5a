package dev.parallax.spec.golden;

import dev.parallax.engine.Footer;
import dev.parallax.engine.Histogram;
import dev.parallax.engine.Result;
import dev.parallax.engine.ResultColumn;
import dev.parallax.engine.Row;
import dev.parallax.engine.ValueList;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A result as lines of a spec file: aligned columns between bars. Decimals have ten significant digits; text that could be
 * taken for something else is quoted.
 */
final class Rendering {
    private static final MathContext DIGITS = new MathContext(10);

    private Rendering() {}

    static List<String> table(Result result) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(result.columns().stream().map(ResultColumn::name).toList());
        int width = result.columns().size();
        for (Row row : result.rows()) {
            rows.add(IntStream.range(0, width).mapToObj(i -> cell(row.get(i))).toList());
        }
        int[] widths = IntStream.range(0, width)
                .map(i -> rows.stream().mapToInt(r -> length(r.get(i))).max().orElse(0))
                .toArray();
        return rows.stream().map(r -> line(r, widths)).toList();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String line(List<String> cells, int[] widths) {
        String line = IntStream.range(0, cells.size())
                .mapToObj(i -> cells.get(i) + " ".repeat(widths[i] - length(cells.get(i))))
                .collect(Collectors.joining(" | "));
        return line.stripTrailing();
    }

    static List<String> footer(Footer footer) {
        List<String> lines = new ArrayList<>();
        lines.add("footer: " + footer.line());
        footer.notes().forEach(n -> lines.add("note: " + n));
        return lines;
    }

    private static String cell(@Nullable Object value) {
        if (value instanceof Histogram histogram) {
            String bins = IntStream.range(0, histogram.counts().size())
                    .mapToObj(i ->
                            histogram.labels().get(i) + " " + histogram.counts().get(i))
                    .collect(Collectors.joining("; "));
            return "{" + bins + (histogram.nulls() > 0 ? "; null " + histogram.nulls() : "") + "}";
        }
        if (value instanceof ValueList list) {
            String entries = list.entries().stream()
                    .map(e -> cell(e.value()) + (list.counted() ? " " + e.count() : ""))
                    .collect(Collectors.joining("; "));
            return "{" + entries + (list.more() > 0 ? "; " + list.more() + " more" : "") + "}";
        }
        if (value instanceof Double number) {
            return new BigDecimal(number).round(DIGITS).stripTrailingZeros().toPlainString();
        }
        return value instanceof String text ? text(text) : String.valueOf(value);
    }

    private static String text(String text) {
        boolean plain = !text.isBlank() && text.equals(text.strip()) && !text.equals("null") && !text.contains("|");
        return plain ? text : '"' + text + '"';
    }
}
