package dev.parallax.engine.internal.load;

import dev.parallax.storage.ColumnType;
import dev.parallax.storage.RowsWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads one field of each row as a value of its column's type and hands it to the store. */
final class Cells {
    /** Doubles from here on may come from digits that no 64-bit integer holds. */
    private static final double LARGE = 0x1p63;

    private final Path file;
    private final Kept column;
    private final int to;
    private final Notation notation;
    private final Utf8 utf8 = new Utf8();
    private final Map<String, Integer> seen = new LinkedHashMap<>();
    private int[] placeOf = new int[64];
    private int place;

    Cells(Path file, Kept column, int to, Notation notation) {
        this.file = file;
        this.column = column;
        this.to = to;
        this.notation = notation;
    }

    /** Copies the field of the current row; false where it shows that the column's type was guessed wrong. */
    boolean copy(Fields row, RowsWriter out) {
        place = -1;
        ColumnType type = column.spec().type();
        boolean asIs = type == ColumnType.TEXT || type == ColumnType.CLASS && column.classes() == null;
        if (asIs && column.known() && row.utf8(column.from(), utf8)) {
            if (!notation.isNull(utf8)) {
                int number = out.text(to, utf8.bytes(), utf8.from(), utf8.to());
                place = type == ColumnType.CLASS ? placeOf(number) : -1;
            }
            return true;
        }
        if (type == ColumnType.DECIMAL || type == ColumnType.SCORE) {
            double value = row.decimal(column.from());
            boolean plain = column.known() && Math.abs(value) < LARGE && !notation.mayBeNull(value);
            if (plain && (column.told() || !row.quoted(column.from()))) {
                out.decimal(to, value);
                return true;
            }
        }
        String text = row.text(column.from());
        if (text == null || notation.isNull(text)) {
            return true;
        }
        if (!column.known()) {
            return false;
        }
        return switch (type) {
            case TEXT -> {
                out.text(to, text);
                yield true;
            }
            case CLASS -> {
                String name = name(row, text);
                out.text(to, name);
                place = placeOf(name);
                yield true;
            }
            case INTEGER -> integer(row, out, text, integer(row, text), "not a whole number");
            case BOOLEAN -> integer(row, out, text, bool(row, text), "not true or false");
            case DATE -> integer(row, out, text, Texts.date(text), "not a date such as 2026-01-31");
            case DECIMAL, SCORE -> decimal(row, out, text);
        };
    }

    private int placeOf(String name) {
        Integer known = seen.putIfAbsent(name, seen.size());
        return known == null ? seen.size() - 1 : known;
    }

    /** By the number that the store has for the text; those it did not tell yet are 0, and places are kept one higher. */
    private int placeOf(int number) {
        if (number >= placeOf.length) {
            placeOf = Arrays.copyOf(placeOf, 2 * number);
        }
        int known = number < 0 ? 0 : placeOf[number];
        if (known == 0) {
            known = 1 + placeOf(new String(utf8.bytes(), utf8.from(), utf8.to() - utf8.from(), StandardCharsets.UTF_8));
            if (number >= 0) {
                placeOf[number] = known;
            }
        }
        return known - 1;
    }

    /** The classes copied, in the order they came. */
    Set<String> classes() {
        return seen.keySet();
    }

    /** The place among the classes of the one copied last; -1 where it was null. */
    int place() {
        return place;
    }

    /** The class that a text of the file means. */
    private String name(Fields row, String text) {
        ClassNames classes = column.classes();
        if (classes == null) {
            return text;
        }
        String name = classes.resolve(text);
        if (name == null) {
            throw classes.refuse(file, row.line(), column.name(), text);
        }
        return name;
    }

    private long integer(Fields row, String text) {
        boolean code = !column.told() && (row.quoted(column.from()) || Texts.hasLeadingZero(text));
        return code ? Texts.NONE : Texts.integer(text);
    }

    private long bool(Fields row, String text) {
        if (!column.told()) {
            return row.quoted(column.from()) ? Texts.NONE : Texts.truth(text);
        }
        return text.equals("1") ? 1 : text.equals("0") ? 0 : Texts.truth(text);
    }

    private boolean integer(Fields row, RowsWriter out, String text, long value, String fact) {
        if (value != Texts.NONE) {
            out.integer(to, value);
            return true;
        }
        return misfit(row, text, fact);
    }

    private boolean decimal(Fields row, RowsWriter out, String text) {
        double value = notation.decimal(text);
        boolean fits = column.told() || !row.quoted(column.from()) && Evidence.isDecimal(text, notation);
        if (fits && Math.abs(value) <= largest()) {
            out.decimal(to, value);
            return true;
        }
        return misfit(row, text, "not a number");
    }

    private double largest() {
        return column.spec().type() == ColumnType.SCORE ? Float.MAX_VALUE : Double.MAX_VALUE;
    }

    private boolean misfit(Fields row, String text, String fact) {
        if (!column.told()) {
            return false;
        }
        ColumnType type = column.spec().type();
        boolean number = type == ColumnType.DECIMAL || type == ColumnType.SCORE;
        if (number && (Texts.isNotFinite(text) || Math.abs(notation.decimal(text)) > largest())) {
            throw notFinite(file, row.line(), column.name(), text);
        }
        throw Refusal.at(file, row.line(), column.name(), "found " + Refusal.quote(text) + ", " + fact, column.cure());
    }

    /** A refusal of NaN, an infinity, or a number beyond the largest. */
    static RuntimeException notFinite(Path file, long line, String name, String text) {
        return Refusal.at(
                file,
                line,
                name,
                "found " + Refusal.quote(text) + ", which is no finite number",
                "leave the field empty for null, or say --null " + text);
    }
}
