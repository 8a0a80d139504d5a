package dev.parallax.repl.render;

import dev.parallax.engine.Histogram;
import dev.parallax.engine.ValueList;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values as JSON. Control characters, and those that turn the reading direction, are escaped, so that the text is exact and
 * still safe to look at.
 */
final class JsonText {
    private final Appendable out;

    JsonText(Appendable out) {
        this.out = out;
    }

    JsonText raw(String text) throws IOException {
        out.append(text);
        return this;
    }

    JsonText value(@Nullable Object value, boolean single) throws IOException {
        if (value instanceof Double number) {
            out.append(ExactNumber.of(number, single));
        } else if (value instanceof String || value instanceof LocalDate) {
            string(value.toString());
        } else if (value instanceof Histogram histogram) {
            histogram(histogram);
        } else if (value instanceof ValueList list) {
            values(list);
        } else if (value instanceof List<?> list) {
            list(list);
        } else {
            out.append(String.valueOf(value));
        }
        return this;
    }

    JsonText string(String text) throws IOException {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c == '\n') {
                out.append("\\n");
            } else if (c == '\t') {
                out.append("\\t");
            } else if (c < 0x20 || c >= 0x7f && isHidden(c)) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
        return this;
    }

    private static boolean isHidden(char c) {
        return !Character.isSurrogate(c) && !Printable.of(String.valueOf(c)).equals(String.valueOf(c));
    }

    private void histogram(Histogram histogram) throws IOException {
        raw("{\"labels\":").list(histogram.labels());
        raw(",\"edges\":").list(histogram.edges());
        raw(",\"counts\":").list(histogram.counts());
        raw(",\"nulls\":" + histogram.nulls() + "}");
    }

    private void values(ValueList list) throws IOException {
        raw("{\"values\":[");
        String comma = "";
        for (ValueList.Entry entry : list.entries()) {
            raw(comma + "{\"value\":").value(entry.value(), false).raw(",\"count\":" + entry.count() + "}");
            comma = ",";
        }
        raw("],\"more\":" + list.more() + "}");
    }

    private JsonText list(List<?> values) throws IOException {
        raw("[");
        String comma = "";
        for (Object value : values) {
            raw(comma).value(value, false);
            comma = ",";
        }
        return raw("]");
    }
}
