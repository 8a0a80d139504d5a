package dev.parallax.repl.render;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/** Text measured in the cells of a terminal: two for wide characters, none for combining marks. */
final class TextWidth {
    private static final String ELLIPSIS = "…";

    private TextWidth() {}

    static int of(String text) {
        int cells = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            cells += cells(point);
            i += Character.charCount(point);
        }
        return cells;
    }

    private static int cells(int point) {
        return point >= 0x20 && point < 0x7f ? 1 : Math.max(0, WCWidth.wcwidth(point));
    }

    /** The text, cut to {@code width} cells with an ellipsis where it is longer. */
    static String fit(String text, int width) {
        if (text.length() * 2L <= width || of(text) <= width) {
            return text;
        }
        return text.substring(0, prefix(text, Math.max(0, width - 1))) + ELLIPSIS;
    }

    /** The text with spaces to make {@code width} cells, before it if it is a number. */
    static String pad(String text, int width, boolean right) {
        String spaces = " ".repeat(Math.max(0, width - of(text)));
        return right ? spaces + text : text + spaces;
    }

    /** The text in lines of at most {@code width} cells, broken after spaces and punctuation where there are any. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (of(rest) > width) {
            int end = Math.max(prefix(rest, width), Character.charCount(rest.codePointAt(0)));
            int cut = end;
            while (cut > 0 && isWithinName(rest.charAt(cut - 1))) {
                cut--;
            }
            cut = cut > 0 ? cut : end;
            lines.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).stripLeading();
        }
        if (!rest.isEmpty() || lines.isEmpty()) {
            lines.add(rest);
        }
        return lines;
    }

    /** The cells of the longest piece that {@link #wrap} does not break where there is room for it. */
    static int widestWord(String text) {
        int widest = 0;
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || !isWithinName(text.charAt(i - 1))) {
                widest = Math.max(widest, of(text.substring(start, i)));
                start = i;
            }
        }
        return widest;
    }

    private static boolean isWithinName(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    /** The number of chars that fit into {@code width} cells, with the combining marks that follow. */
    private static int prefix(String text, int width) {
        int cells = 0;
        int i = 0;
        while (i < text.length()) {
            int point = text.codePointAt(i);
            cells += cells(point);
            if (cells > width) {
                return i;
            }
            i += Character.charCount(point);
        }
        return i;
    }
}
