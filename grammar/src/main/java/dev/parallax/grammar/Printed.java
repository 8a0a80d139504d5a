package dev.parallax.grammar;

/** Text that came from outside, as a message may show it: on one line, and nothing in it that a terminal obeys. */
final class Printed {
    private static final int LONGEST = 60;

    private Printed() {}

    /** The text, cut where it is long. */
    static String of(String text) {
        StringBuilder printed = new StringBuilder();
        int shown = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (shown++ == LONGEST) {
                return printed.append('…').toString();
            }
            printed.append(of(text.codePointAt(i)));
        }
        return printed.toString();
    }

    /** One character; what controls a terminal or the direction of writing as its number. */
    static String of(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> String.format("\\x%02x", codePoint);
            case Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                String.format("\\u%04x", codePoint);
            default -> Character.toString(codePoint);
        };
    }
}
