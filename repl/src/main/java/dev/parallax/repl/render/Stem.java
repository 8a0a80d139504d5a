package dev.parallax.repl.render;

/**
 * A column's name in two: what is shown, and of which model. Columns of the same kind are drawn on one scale and rounded to the
 * same places.
 *
 * @param kind {@code accuracy} of {@code accuracy(fc256)}, {@code score} of {@code fc256.score}, else the name
 * @param of {@code fc256}, else the name
 */
record Stem(String kind, String of) {
    static Stem of(String name) {
        int open = name.indexOf('(');
        int dot = name.lastIndexOf('.');
        if (open > 0 && name.endsWith(")")) {
            String inner = name.substring(open + 1, name.length() - 1);
            int behind = inner.indexOf('.');
            boolean plain = inner.chars().allMatch(c -> Character.isLetterOrDigit(c) || "_-@. ".indexOf(c) >= 0);
            if (plain && behind < 0) {
                return new Stem(name.substring(0, open), inner);
            }
            if (plain) {
                return new Stem(name.substring(0, open + 1) + inner.substring(behind) + ")", inner.substring(0, behind));
            }
        }
        boolean ofModel = dot > 0 && open < 0 && !name.startsWith("row.");
        return ofModel ? new Stem(name.substring(dot + 1), name.substring(0, dot)) : new Stem(name, name);
    }
}
