package dev.parallax.grammar;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The address of a cell, read from its text: {@code 3.2} is row 3, column 2, and {@code 3.10} is column 10; {@code 1.3.2} is
 * that cell in part 1 of a result that has parts.
 */
final class CellAddress {
    private static final Pattern WRITTEN = Pattern.compile("[0-9]{1,9}\\.[0-9]{1,9}(\\.[0-9]{1,9})?");
    static final String CURE = "a cell is its row and its column, from 1: `drill 3.2`; in part 1, `drill 1.3.2`";

    private CellAddress() {}

    /** The parts of an address, each from 1. */
    static List<Integer> read(Span span) {
        String written = span.text();
        if (!WRITTEN.matcher(written).matches()) {
            String fact = written.matches("[0-9]+") ? "a row alone is no cell" : "this is no cell";
            throw new SyntaxException(new Diagnostic(fact, CURE, span));
        }
        List<Integer> parts =
                Stream.of(written.split("\\.")).map(Integer::valueOf).toList();
        if (parts.contains(0)) {
            throw new SyntaxException(new Diagnostic("rows and columns are counted from 1", CURE, span));
        }
        return parts;
    }
}
