package dev.parallax.repl.render;

import java.util.List;

/** The few styles that output wears on a terminal; {@link #NONE} leaves text as it is. */
public enum Palette {
    /** No styles. */
    NONE,
    /** Styles by ANSI sequences. */
    ANSI;

    private static final List<String> GOOD = List.of("194", "157", "120", "83");
    private static final List<String> BAD = List.of("224", "217", "210", "203");
    private static final List<String> SERIES = List.of("36", "33", "35", "32", "34", "31");

    /** What is said on the side: rules, footers, nulls. */
    public String dim(String text) {
        return styled("2", text);
    }

    /** Headings. */
    public String bold(String text) {
        return styled("1", text);
    }

    /** Errors. */
    public String red(String text) {
        return styled("31", text);
    }

    /** What runs. */
    public String cyan(String text) {
        return styled("36", text);
    }

    /** What is right. */
    public String green(String text) {
        return styled("32", text);
    }

    /** A cell of a matrix, on a ground that is the deeper the higher its level is, from 1 to 4. */
    public String heat(boolean good, int level, String text) {
        return styled("38;5;16;48;5;" + (good ? GOOD : BAD).get(level - 1), text);
    }

    /** The marks of a series of a chart, each in a colour of its own as far as colours go. */
    public String series(int number, String text) {
        return styled(SERIES.get(number % SERIES.size()), text);
    }

    private String styled(String code, String text) {
        return this == NONE || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
