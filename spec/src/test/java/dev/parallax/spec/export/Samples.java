package dev.parallax.spec.export;

import dev.parallax.engine.Histogram;
import dev.parallax.engine.Type;
import dev.parallax.engine.ValueList;
import java.time.LocalDate;
import java.util.List;

/**
 * Values of a type that are likely to be written wrong.
 *
 * @param sql the type in DuckDB
 */
record Samples(String name, Type type, boolean single, String sql, List<Object> values) {
    static final List<Samples> ALL = List.of(
            new Samples("boolean", Type.BOOLEAN, false, "boolean", List.of(true, false)),
            new Samples(
                    "integer",
                    Type.INTEGER,
                    false,
                    "bigint",
                    List.of(0L, 1L, -1L, 1L << 53, (1L << 53) + 1, Long.MAX_VALUE, Long.MIN_VALUE + 1)),
            new Samples(
                    "decimal",
                    Type.DECIMAL,
                    false,
                    "double",
                    List.of(
                            0.0,
                            0.1,
                            0.1 + 0.2,
                            -1.0 / 3,
                            1e15,
                            1e22,
                            1.7976931348623157e308,
                            2.2250738585072014e-308,
                            4.9e-324,
                            123456789.125,
                            (double) 0.1f)),
            new Samples(
                    "score",
                    Type.DECIMAL,
                    true,
                    "float",
                    List.of(
                            (double) 0.943f,
                            (double) 0.1f,
                            1.0,
                            0.0,
                            (double) Float.MAX_VALUE,
                            (double) Float.MIN_VALUE,
                            (double) Math.nextUp(0.5f),
                            (double) 16777217.5f)),
            new Samples(
                    "date",
                    Type.DATE,
                    false,
                    "date",
                    List.of(
                            LocalDate.of(2026, 1, 31),
                            LocalDate.of(1969, 12, 31),
                            LocalDate.of(1, 1, 1),
                            LocalDate.of(9999, 12, 31))),
            new Samples(
                    "text",
                    Type.TEXT,
                    false,
                    "varchar",
                    List.of(
                            "",
                            " ",
                            "owl",
                            "a,b",
                            "say \"hi\"",
                            "'",
                            "two\nlines",
                            "tab\there",
                            "NULL",
                            "null",
                            "=1+1",
                            "007",
                            "naïve ☃ 🦉 \u202e",
                            "back\\slash",
                            "{\"a\":1}")),
            new Samples(
                    "histogram",
                    Type.HISTOGRAM,
                    false,
                    "json",
                    List.of(
                            new Histogram(List.of("a", "b;c:1"), List.of(), List.of(3L, 0L), 0),
                            new Histogram(
                                    List.of("[0.0, 0.5)", "[0.5, 1.0]"), List.of(0.0, 0.5, 1.0), List.of(1L, 2L), 4),
                            new Histogram(List.of(), List.of(), List.of(), 2))),
            new Samples(
                    "texts",
                    Type.VALUES,
                    false,
                    "json",
                    List.of(
                            new ValueList(List.of(), 0),
                            new ValueList(
                                    List.of(
                                            new ValueList.Entry(null, 5),
                                            new ValueList.Entry("a", 2),
                                            new ValueList.Entry("b,c", 1)),
                                    7))),
            new Samples(
                    "numbers",
                    Type.VALUES,
                    false,
                    "json",
                    List.of(new ValueList(List.of(new ValueList.Entry(3L, 2), new ValueList.Entry(-1L, 1)), 0))));

    @Override
    public String toString() {
        return name;
    }
}
