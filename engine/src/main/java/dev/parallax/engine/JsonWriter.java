package dev.parallax.engine;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as JSON. Decimals have the fewest digits that read back as the same number, dates are text, a histogram is
 * {@code {"labels":[],"edges":[],"counts":[],"nulls":0}}, a list of values {@code {"values":[{"value":…,"count":1}],"more":0}}.
 * Control characters, and those that turn the reading direction, are escaped, so that the text is exact and still safe to
 * look at. One thread.
 */
public final class JsonWriter {
    private final Appendable out;

    /** Writes to {@code out}, which is not closed. */
    public JsonWriter(Appendable out) {
        this.out = out;
    }

    /** Writes text as it is. */
    public JsonWriter raw(String text) throws IOException {
        out.append(text);
        return this;
    }

    /**
     * Writes a value of any {@link Type}, or a list of such.
     *
     * @param single whether decimals are 32-bit numbers widened
     */
    public JsonWriter value(@Nullable Object value, boolean single) throws IOException {
        if (value instanceof Double number) {
            out.append(ExactNumber.of(number, single));
        } else if (value instanceof String || value instanceof LocalDate) {
            string(value.toString());
        } else if (value instanceof Histogram histogram) {
            histogram(histogram);
        } else if (value instanceof ValueList list) {
            values(list, single);
        } else if (value instanceof List<?> list) {
            list(list, single);
        } else {
            out.append(String.valueOf(value));
        }
        return this;
    }

    /** Writes text in quotes. */
    public JsonWriter string(String text) throws IOException {
        out.append('"');
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\' || c < 0x20 || c >= 0x7f && isHidden(c)) {
                out.append(text, written, i);
                escaped(c);
                written = i + 1;
            }
        }
        out.append(text, written, text.length()).append('"');
        return this;
    }

    private void escaped(char c) throws IOException {
        switch (c) {
            case '"', '\\' -> out.append('\\').append(c);
            case '\n' -> out.append("\\n");
            case '\t' -> out.append("\\t");
            default -> out.append(String.format("\\u%04x", (int) c));
        }
    }

    /** Joiners of scripts and of emoji, and the soft hyphen, change nothing around them and stay. */
    private static boolean isHidden(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> c != 0x200c && c != 0x200d && c != 0xad;
            default -> false;
        };
    }

    private void histogram(Histogram histogram) throws IOException {
        raw("{\"labels\":").list(histogram.labels(), false);
        raw(",\"edges\":").list(histogram.edges(), false);
        raw(",\"counts\":").list(histogram.counts(), false);
        raw(",\"nulls\":" + histogram.nulls() + "}");
    }

    private void values(ValueList list, boolean single) throws IOException {
        raw("{\"values\":[");
        String comma = "";
        for (ValueList.Entry entry : list.entries()) {
            raw(comma + "{\"value\":").value(entry.value(), single).raw(",\"count\":" + entry.count() + "}");
            comma = ",";
        }
        raw("],\"more\":" + list.more() + "}");
    }

    private JsonWriter list(List<?> values, boolean single) throws IOException {
        raw("[");
        String comma = "";
        for (Object value : values) {
            raw(comma).value(value, single);
            comma = ",";
        }
        return raw("]");
    }
}
