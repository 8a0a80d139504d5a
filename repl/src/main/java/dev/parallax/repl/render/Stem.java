package dev.parallax.repl.render;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column's name in two: what is shown, and of which model or predicate. Columns of one kind are drawn on one scale and rounded
 * to the same places, and stand below one heading.
 *
 * @param kind {@code accuracy} of {@code accuracy(fc256)}, {@code hist(guess)} of {@code hist(fc256.guess)}, {@code score} of
 *     {@code fc256.score}, else the name
 * @param of {@code fc256}, else the name
 */
record Stem(String kind, String of) {
    private static final String WORD = "([\\p{L}\\p{Nd}_@-]+)";
    private static final Pattern CALL = Pattern.compile("([a-z_]+)\\(" + WORD + "\\)");
    private static final Pattern CALL_OF_COLUMN = Pattern.compile("([a-z_]+)\\(" + WORD + "\\.([^()]*)\\)");
    private static final Pattern COLUMN = Pattern.compile(WORD + "\\.([^()]*)");

    static Stem of(String name) {
        Matcher call = CALL.matcher(name);
        if (call.matches()) {
            return new Stem(call.group(1), call.group(2));
        }
        Matcher ofColumn = CALL_OF_COLUMN.matcher(name);
        if (ofColumn.matches() && !ofColumn.group(2).equals("row")) {
            return new Stem(ofColumn.group(1) + "(" + ofColumn.group(3) + ")", ofColumn.group(2));
        }
        Matcher column = COLUMN.matcher(name);
        return column.matches() && !column.group(1).equals("row")
                ? new Stem(column.group(2), column.group(1))
                : new Stem(name, name);
    }

    /** Whether the name says whose the column is. */
    boolean isOfSome() {
        return !kind.equals(of);
    }
}
