package dev.parallax.engine.internal.function;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.vector.Vector;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Functions from one type to another. What cannot be read is null. */
final class ConversionFunctions {
    static final List<ScalarFunction> ALL = List.of(
            Scalar.of(
                    "to_text(x)",
                    "Any value as text: dates as 2026-01-31, numbers with the fewest digits that tell them apart.",
                    "show to_text(row.size), to_text(row.taken) limit 5",
                    "null for null",
                    call -> {
                        call.count(1, 1, "to_text(x)").plain(0);
                        return Type.TEXT;
                    },
                    call -> toText(call.at(0))),
            Scalar.of(
                    "to_number(x)",
                    "The number that a text spells, white space around it aside; true is 1 and false 0.",
                    "show to_number(regexp_extract(row.id, \"\\d+\")) limit 5",
                    "null for null, and for what is not a number",
                    call -> {
                        checked(call, "to_number(x)");
                        return Type.DECIMAL;
                    },
                    call -> call.at(0) == Type.TEXT || call.at(0) == null
                            ? TextKernel.doubles(Numbers::parsed)
                            : Operators.toDoubles()),
            Scalar.of(
                    "to_integer(x)",
                    "The whole number that a text spells, or x without its fraction; true is 1 and false 0.",
                    "show to_integer(100 * row.brightness) limit 5",
                    "null for null, for what is not a whole number, and for what does not fit in 64 bits",
                    call -> {
                        checked(call, "to_integer(x)");
                        return Type.INTEGER;
                    },
                    ConversionFunctions::toInteger),
            Scalar.of(
                    "to_date(text)",
                    "The date that a text such as 2026-01-31 spells; a time of day after it is cut off.",
                    "show to_date(\"2026-01-31\") - row.taken limit 5",
                    "null for null, and for what is not a date",
                    call -> {
                        call.count(1, 1, "to_date(text)").demand(0, Type.TEXT);
                        return Type.DATE;
                    },
                    call -> TextKernel.longs(Type.DATE, (text, p, row) -> day(text))));

    private ConversionFunctions() {}

    private static void checked(Arguments call, String signature) {
        call.count(1, 1, signature).plain(0);
        if (call.at(0) == Type.DATE) {
            throw new TypeMismatch(call.name() + " cannot take dates", "days_between(from, to) counts days");
        }
    }

    private static Kernel toInteger(Arguments call) {
        Type type = call.at(0);
        if (type == null || type == Type.TEXT) {
            return TextKernel.longs(Type.INTEGER, (text, p, row) -> Numbers.parsedInteger(text));
        }
        return type == Type.DECIMAL ? new Cut() : new LongMap(Type.INTEGER, value -> value);
    }

    /** Writes values of a type as text; text stays what it is, coded or not. */
    static Kernel toText(@Nullable Type type) {
        if (type == null || type == Type.TEXT) {
            return (arguments, size) ->
                    arguments[0].type() == Type.TEXT ? arguments[0] : new Vector.Constant(Type.TEXT, null, size);
        }
        return new Writer(type);
    }

    private static long day(String text) {
        String trimmed = text.strip();
        boolean timed = trimmed.length() > 10 && (trimmed.charAt(10) == 'T' || trimmed.charAt(10) == ' ');
        try {
            return LocalDate.parse(timed ? trimmed.substring(0, 10) : trimmed).toEpochDay();
        } catch (DateTimeException notADate) {
            return Vector.NULL_LONG;
        }
    }

    private static final class Cut implements Kernel {
        private final DoubleInput input = new DoubleInput();
        private long[] out = Room.NO_LONGS;

        @Override
        public Vector apply(Vector[] arguments, int size) {
            double[] values = input.read(arguments[0], size);
            out = Room.longs(out, size);
            for (int i = 0; i < size; i++) {
                boolean fits = Math.abs(values[i]) < 0x1p63;
                out[i] = fits ? (long) values[i] : Vector.NULL_LONG;
            }
            return new Vector.Longs(Type.INTEGER, out, size);
        }
    }

    private static final class Writer implements Kernel {
        private final Type type;
        private final LongInput longs = new LongInput();
        private final DoubleInput doubles = new DoubleInput();
        private @Nullable String[] out = {};

        Writer(Type type) {
            this.type = type;
        }

        @Override
        public Vector apply(Vector[] arguments, int size) {
            if (out.length < size) {
                out = new String[size];
            }
            IntFunction<@Nullable String> text = rows(arguments[0], size);
            for (int i = 0; i < size; i++) {
                out[i] = text.apply(i);
            }
            return new Vector.Texts(out, size);
        }

        private IntFunction<@Nullable String> rows(Vector vector, int size) {
            if (type == Type.DECIMAL) {
                double[] values = doubles.read(vector, size);
                return row -> Double.isNaN(values[row]) ? null : Numbers.text(values[row]);
            }
            long[] values = longs.read(vector, size);
            return row -> {
                long value = values[row];
                if (value == Vector.NULL_LONG) {
                    return null;
                }
                return switch (type) {
                    case BOOLEAN -> value == 1 ? "true" : "false";
                    case DATE -> LocalDate.ofEpochDay(value).toString();
                    default -> Long.toString(value);
                };
            };
        }
    }
}
