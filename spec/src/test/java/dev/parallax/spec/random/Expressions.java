package dev.parallax.spec.random;

import dev.parallax.spec.data.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Random well-typed expressions of one row, as text. */
final class Expressions {
    private static final List<Field> LITERALS = List.of(
            Field.of("2", Kind.INTEGER, List.of()),
            Field.of("0.75", Kind.DECIMAL, List.of()),
            Field.of("0.25", Kind.SCORE, List.of()),
            Field.of("\"a\"", Kind.TEXT, List.of()),
            Field.of("true", Kind.BOOLEAN, List.of()),
            Field.of("date \"2026-01-02\"", Kind.DATE, List.of()));

    private final Dice dice;
    private final @Nullable Schema schema;
    private final List<Field> fields;

    Expressions(Dice dice, Schema schema, List<Field> derived) {
        this.dice = dice;
        this.schema = schema;
        this.fields = new ArrayList<>(schema.fields());
        this.fields.addAll(derived);
    }

    /** Expressions of the columns of a table, which is of no models. */
    Expressions(Dice dice, List<Field> columns) {
        this.dice = dice;
        this.schema = null;
        this.fields = List.copyOf(columns);
    }

    private boolean hasLists() {
        return schema != null && !schema.listed().isEmpty();
    }

    /** One of the fields that are wanted; a literal where there is none. */
    Field field(Predicate<Field> wanted) {
        List<Field> fitting = fields.stream().filter(wanted).toList();
        return dice.one(fitting.isEmpty() ? LITERALS.stream().filter(wanted).toList() : fitting);
    }

    private Field field(Kind kind) {
        return field(f -> f.kind() == kind);
    }

    String predicate(int depth) {
        if (depth > 0 && dice.percent(45)) {
            return dice.made(
                    () -> "(" + predicate(depth - 1) + " and " + predicate(depth - 1) + ")",
                    () -> "(" + predicate(depth - 1) + " or " + predicate(depth - 1) + ")",
                    () -> "not (" + predicate(depth - 1) + ")",
                    () -> predicate(depth - 1) + " and " + predicate(depth - 1) + " or " + predicate(0));
        }
        return dice.made(
                this::compared,
                this::compared,
                this::compared,
                this::truth,
                this::included,
                this::ranged,
                this::matched,
                this::absent,
                this::listed,
                this::judged,
                () -> computed(depth));
    }

    /** Literals on either side; on a text only equality, as its order is the classes'. */
    private String compared() {
        Field field = field(f -> f.kind() != Kind.BOOLEAN && f.exact());
        String operator =
                field.kind().isText() ? dice.of("=", "!=", "==", "<>") : dice.of("=", "!=", "<", "<=", ">", ">=");
        if (dice.percent(30)) {
            return spelled(field) + " " + operator + " "
                    + field(f -> same(f, field)).text();
        }
        String literal = dice.percent(4) ? "null" : literal(field);
        boolean equality = operator.equals("=") || operator.equals("!=");
        String right = literal.equals("null") && !equality ? literal(field) : literal;
        return spelled(field) + " " + operator + " " + right;
    }

    /** A column of the labels may be written as a subscript, or alone where no model has one of that name. */
    private String spelled(Field field) {
        if (!field.text().startsWith("row.") || field.text().contains("[") || dice.percent(70)) {
            return field.text();
        }
        String name = field.text().substring("row.".length());
        boolean shared = schema == null || schema.models().isEmpty() || name.equals("hash") || name.equals("id");
        return shared || dice.percent(50) ? "row[\"" + name + "\"]" : name;
    }

    private static boolean same(Field a, Field b) {
        boolean fits = a.kind() == b.kind()
                || a.kind().isText() && b.kind().isText()
                || a.kind().isNumeric() && b.kind().isNumeric();
        return a.exact() && b.exact() && fits;
    }

    /** A predicate of guesses that are models or expressions. */
    private String judged() {
        if (schema == null) {
            return truth();
        }
        if (!schema.isPair()) {
            return dice.of("correct(", "wrong(") + guess() + ")";
        }
        return dice.made(
                () -> dice.of("correct(", "wrong(") + guess() + ")",
                () -> dice.of("regressed(", "fixed(", "flipped(") + guess() + ", " + guess() + ")",
                () -> cell(""),
                () -> cell(guess() + ", " + guess() + ", "),
                () -> "outcome(" + guess() + ", " + guess() + ") = "
                        + dice.of("\"missing\"", "\"both_right\"", "\"regressed\"", "\"unlabelled\""),
                () -> dice.of("any(", "all(", "none(") + "[0, 1]." + dice.of("wrong", "correct", "present") + ")");
    }

    /** What two guesses did in a cell of the confusion matrix. */
    private String cell(String guesses) {
        String of = className() + " -> " + className();
        return dice.of("gone(", "new(", "moved(", "fixed(", "regressed(") + guesses + of + ")";
    }

    /** A model, or an expression that stands for one. */
    String guess() {
        Schema of = Objects.requireNonNull(schema);
        String guess = (of.models().isEmpty() ? of.model() : dice.one(of.models())) + ".guess";
        String named = of.models().isEmpty() ? guess : dice.one(of.models());
        return dice.made(
                () -> named,
                () -> named,
                () -> guess,
                () -> "if(" + predicate(0) + ", " + className() + ", " + guess + ")",
                () -> "coalesce(" + guess + ", " + className() + ")",
                () -> hasLists() ? "mode([*].guess)" : named);
    }

    private String className() {
        List<Object> classes = schema == null ? List.of() : schema.classes();
        return classes.isEmpty() ? "\"a\"" : Literals.of(dice.one(classes));
    }

    private String truth() {
        Field field = field(Kind.BOOLEAN);
        return dice.of(field.text(), "not " + field.text(), field.text() + " = " + dice.of("true", "false"));
    }

    private String included() {
        Field field = field(f -> f.kind() != Kind.BOOLEAN && f.exact());
        String values = IntStream.range(0, dice.between(1, 4))
                .mapToObj(i -> dice.percent(5) ? "null" : literal(field))
                .collect(Collectors.joining(", "));
        return field.text() + dice.of(" in (", " not in (") + values + ")";
    }

    private String ranged() {
        Field field = field(f -> (f.kind().isNumeric() || f.kind() == Kind.DATE) && f.exact());
        return field.text() + dice.of(" between ", " not between ") + literal(field) + " and " + literal(field);
    }

    private String matched() {
        Field field = field(f -> f.kind().isText());
        String example =
                field.examples().isEmpty() ? "a" : dice.one(field.examples()).toString();
        int end = example.offsetByCodePoints(0, 1);
        String head = example.substring(0, end);
        String not = dice.of("", "", "not ");
        return field.text() + " " + not
                + dice.of(
                        "starts with " + Literals.text(head),
                        "ends with " + Literals.text(example.substring(end)),
                        "contains " + Literals.text(head),
                        "like " + Literals.text(head + "%"),
                        "like " + Literals.text("_" + example.substring(end)),
                        "matches \"^[a-z]+\"",
                        "matches \"[0-9]$\"");
    }

    private String absent() {
        return field(f -> true).text() + dice.of(" is null", " is not null");
    }

    private String listed() {
        if (!hasLists()) {
            return truth();
        }
        return dice.made(
                () -> dice.of("any(", "all(", "none(") + list(Kind.BOOLEAN) + ")",
                () -> dice.of("any(", "all(", "none(") + list(Kind.INTEGER) + dice.of(" < 4)", " = 1)", " is null)"),
                () -> "agree([*].guess)",
                () -> "count([*]." + dice.of("correct", "wrong") + ") " + dice.of("=", ">") + " 1",
                () -> "mode([*].guess) = " + className(),
                () -> "distinct([*].guess) = 2",
                () -> dice.of("min", "max") + "([*].ms) > 3",
                () -> className() + " in [*].guess");
    }

    String list(Kind kind) {
        List<Field> fitting = Objects.requireNonNull(schema).listed().stream()
                .filter(f -> f.kind() == kind)
                .toList();
        return dice.one(fitting).text();
    }

    private String computed(int depth) {
        return dice.made(
                () -> number(depth, Kind.INTEGER) + dice.of(" > ", " <= ") + dice.between(-3, 9),
                () -> text(depth) + " = " + literal(field(Kind.TEXT)),
                () -> "if(" + predicate(0) + ", " + predicate(0) + ", " + predicate(0) + ")");
    }

    String literal(Field field) {
        if (!field.examples().isEmpty() && dice.percent(85)) {
            return Literals.of(dice.one(field.examples()));
        }
        return switch (field.kind()) {
            case CLASS, TEXT -> dice.of("\"nowhere\"", "\"a\"", "'it''s'");
            case INTEGER -> Integer.toString(dice.between(-6, 21));
            case DECIMAL -> Literals.of(dice.between(-30, 30) / 4.0);
            case SCORE -> Literals.of(dice.below(101) / 100.0);
            case BOOLEAN -> dice.of("true", "false");
            case DATE -> dice.of("date \"2025-12-31\"", "date '2026-01-05'");
        };
    }

    /** A number whose value needs no sum. */
    String number(int depth, Kind kind) {
        Field field = field(f -> f.kind() == kind && f.exact());
        if (depth == 0 || dice.percent(40)) {
            return field.text();
        }
        String inner = number(depth - 1, kind);
        if (kind != Kind.INTEGER) {
            return dice.of(
                    field.text(),
                    "abs(" + inner + ")",
                    "floor(" + inner + ")",
                    "(" + inner + " + " + field.text() + ")",
                    "(" + inner + " * 2)",
                    "(" + inner + " - 0.5)",
                    "bucket(" + inner + ", 0.25)",
                    "-" + field.text(),
                    "coalesce(" + inner + ", 0.5)",
                    "round(" + inner + ", 1)",
                    "ceil(" + inner + ")",
                    "sqrt(abs(" + inner + "))",
                    "least(" + inner + ", 0.25, " + field.text() + ")",
                    "nullif(" + inner + ", 0.5)",
                    "(" + inner + " / 4)");
        }
        return dice.of(
                "(" + inner + " + " + field.text() + ")",
                "(" + inner + " - " + field.text() + ")",
                "(" + inner + " * 3)",
                "(" + inner + " % 4)",
                "abs(" + inner + ")",
                "-" + field.text(),
                "bucket(" + inner + ", 5)",
                "coalesce(" + inner + ", 0)",
                "length(" + text(0) + ")",
                "year(" + field(Kind.DATE).text() + ")",
                "month(" + field(Kind.DATE).text() + ")",
                "day(" + field(Kind.DATE).text() + ")",
                "if(" + predicate(0) + ", " + inner + ", 7)",
                "greatest(" + inner + ", 3)",
                "round(" + inner + ", -1)",
                "sign(" + inner + ")",
                "nullif(" + inner + ", 4)",
                "position(" + text(0) + ", \"a\")",
                "case when " + predicate(0) + " then " + inner + " else null end");
    }

    String text(int depth) {
        Field field = field(f -> f.kind().isText());
        if (depth == 0 || dice.percent(50)) {
            return field.text();
        }
        String inner = text(depth - 1);
        return dice.of(
                "lower(" + inner + ")",
                "upper(" + inner + ")",
                "substr(" + inner + ", 1, 2)",
                "concat_text(" + inner + ", \"/\", " + field.text() + ")",
                "replace(" + inner + ", \"a\", \"é\")",
                "nullif(" + inner + ", " + field.text() + ")",
                "trim(" + inner + ")",
                "coalesce(" + inner + ", \"none\")",
                "if(" + predicate(0) + ", " + inner + ", \"else\")",
                "case when " + predicate(0) + " then \"yes\" when " + predicate(0) + " then " + inner + " end");
    }
}
