package dev.parallax.repl.render;

import dev.parallax.engine.Histogram;
import dev.parallax.engine.ValueList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as the text of one field, for formats that know nothing but text. Exact: nothing is rounded or escaped. */
final class CellText {
    private CellText() {}

    /** The text of a value; null has none. */
    static String of(@Nullable Object value, boolean single) {
        if (value == null) {
            return "";
        }
        if (value instanceof Double number) {
            return ExactNumber.of(number, single);
        }
        if (value instanceof Histogram histogram) {
            return histogram(histogram);
        }
        return value instanceof ValueList list ? values(list) : value.toString();
    }

    /** {@code label:count;label:count}. */
    private static String histogram(Histogram histogram) {
        StringBuilder text = new StringBuilder();
        List<String> labels = histogram.labels();
        for (int bin = 0; bin < labels.size(); bin++) {
            text.append(bin == 0 ? "" : ";")
                    .append(labels.get(bin))
                    .append(':')
                    .append(histogram.counts().get(bin));
        }
        return text.toString();
    }

    /** {@code value:count;value:count}. */
    private static String values(ValueList list) {
        return list.entries().stream()
                .map(entry -> of(entry.value(), false) + ":" + entry.count())
                .collect(Collectors.joining(";"));
    }
}
