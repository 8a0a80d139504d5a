package dev.parallax.repl.render;

/**
 * The one printer of text that comes from data: whatever could move a cursor, turn the reading direction or hide is shown
 * as its code, {@code \x1b}, {@code \u202e}. Printing what is already printable changes nothing.
 */
public final class Printable {
    private Printable() {}

    /** The text, fit for a terminal and for one line. */
    public static String of(String text) {
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            if (isDangerous(point)) {
                return escaped(text, i);
            }
            i += Character.charCount(point);
        }
        return text;
    }

    /** The text of several lines, fit for a terminal: as {@link #of}, but line feeds stay. */
    public static String lines(String text) {
        StringBuilder lines = new StringBuilder(text.length());
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.append(of(text.substring(start, end))).append('\n');
            start = end + 1;
        }
        return lines.append(of(text.substring(start))).toString();
    }

    private static String escaped(String text, int from) {
        StringBuilder shown = new StringBuilder(text.length() + 16).append(text, 0, from);
        for (int i = from; i < text.length(); ) {
            int point = text.codePointAt(i);
            if (isDangerous(point)) {
                shown.append(code(point));
            } else {
                shown.appendCodePoint(point);
            }
            i += Character.charCount(point);
        }
        return shown.toString();
    }

    private static boolean isDangerous(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            case Character.FORMAT -> !joins(point);
            default -> false;
        };
    }

    /** Joiners of scripts and of emoji, and the soft hyphen. */
    private static boolean joins(int point) {
        return point == 0x200c || point == 0x200d || point == 0x00ad;
    }

    private static String code(int point) {
        if (point < 0x100) {
            return String.format("\\x%02x", point);
        }
        return point < 0x10000 ? String.format("\\u%04x", point) : String.format("\\u{%x}", point);
    }
}
