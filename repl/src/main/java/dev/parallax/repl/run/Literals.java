package dev.parallax.repl.run;

import java.util.regex.Pattern;

/** Values as they are given on a command line: whole numbers, decimals, {@code true}, {@code false}, and text. */
public final class Literals {
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("-?(\\d+\\.\\d*|\\.\\d+|\\d+(?=[eE]))([eE][+-]?\\d{1,3})?");

    private Literals() {}

    /** A Long, Double, Boolean, or the text as it is. */
    public static Object of(String text) {
        if (INTEGER.matcher(text).matches()) {
            return Long.valueOf(text);
        }
        if (DECIMAL.matcher(text).matches() && Double.isFinite(Double.parseDouble(text))) {
            return Double.valueOf(text);
        }
        return text.equals("true") || text.equals("false") ? Boolean.valueOf(text) : text;
    }
}
