package dev.parallax.engine.internal.function;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.vector.Vector;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Functions of text. Positions count code points, from 1. */
final class TextFunctions {
    private static final String NULLS = "null if any argument is null";

    static final List<ScalarFunction> ALL = List.of(
            text(
                    "lower(text)",
                    "In lower case.",
                    "where lower(row.truth) = \"cat\" show count",
                    (t, p, row) -> t.toLowerCase(Locale.ROOT)),
            text(
                    "upper(text)",
                    "In upper case.",
                    "show row.id, upper(row.truth) limit 5",
                    (t, p, row) -> t.toUpperCase(Locale.ROOT)),
            text(
                    "trim(text)",
                    "Without white space at both ends.",
                    "show trim(row.weather) limit 5",
                    (t, p, row) -> t.strip()),
            number(
                    "length(text)",
                    "The number of characters.",
                    "show row.truth, length(row.truth) limit 5",
                    (t, p, row) -> t.codePointCount(0, t.length())),
            Scalar.of(
                    List.of("substr(text, from)", "substr(text, from, count)"),
                    "The characters from a position, counted from 1, or from the end if it is negative.",
                    "show row.truth, substr(row.truth, 1, 2) limit 5",
                    NULLS,
                    call -> {
                        call.count(2, 3, "substr(text, from) or substr(text, from, count)")
                                .demand(0, Type.TEXT)
                                .demand(1, Type.INTEGER)
                                .demand(2, Type.INTEGER);
                        return Type.TEXT;
                    },
                    call -> call.count() == 2
                            ? TextKernel.text(
                                    (t, p, row) -> CodePoints.slice(t, p.number(0, row), Long.MAX_VALUE), Type.INTEGER)
                            : TextKernel.text(
                                    (t, p, row) -> CodePoints.slice(t, p.number(0, row), p.number(1, row)),
                                    Type.INTEGER,
                                    Type.INTEGER)),
            text(
                    "left(text, count)",
                    "The first characters; a negative count leaves out so many at the end.",
                    "show row.truth, left(row.truth, 1) limit 5",
                    (t, p, row) -> CodePoints.left(t, p.number(0, row)),
                    Type.INTEGER),
            text(
                    "right(text, count)",
                    "The last characters; a negative count leaves out so many at the start.",
                    "show row.truth, right(row.truth, 1) limit 5",
                    (t, p, row) -> CodePoints.right(t, p.number(0, row)),
                    Type.INTEGER),
            text(
                    "replace(text, part, by)",
                    "Every occurrence of a part replaced.",
                    "show replace(row.weather, \"rain\", \"wet\") limit 5",
                    (t, p, row) -> p.text(0, row).isEmpty() ? t : t.replace(p.text(0, row), p.text(1, row)),
                    Type.TEXT,
                    Type.TEXT),
            number(
                    "position(text, part)",
                    "Where a part first occurs, from 1; 0 if it does not.",
                    "show row.truth, position(row.truth, \"o\") limit 5",
                    (t, p, row) -> {
                        int at = t.indexOf(p.text(0, row));
                        return at < 0 ? 0 : t.codePointCount(0, at) + 1L;
                    },
                    Type.TEXT),
            text(
                    "split_part(text, separator, n)",
                    "The nth part between separators, from 1, or from the end if n is negative; empty if there is"
                            + " none.",
                    "show row.id, split_part(row.id, \"-\", 1) limit 5",
                    (t, p, row) -> CodePoints.part(t, p.text(0, row), p.number(1, row)),
                    Type.TEXT,
                    Type.INTEGER),
            text(
                    "pad_left(text, length, fill)",
                    "At least so long, filled at the start; longer texts stay. Null beyond 1,048,576 characters.",
                    "show pad_left(to_text(row.size), 6, \"0\") limit 5",
                    (t, p, row) -> CodePoints.padLeft(t, p.number(0, row), p.text(1, row)),
                    Type.INTEGER,
                    Type.TEXT),
            text(
                    "reverse(text)",
                    "The characters in reverse.",
                    "show reverse(row.truth) limit 5",
                    (t, p, row) -> new StringBuilder(t).reverse().toString()),
            Scalar.of(
                    "concat_text(a, b, …)",
                    "The values joined; what is not text is written as to_text writes it.",
                    "derive change = concat_text(base.guess, \" -> \", other.guess) group by change show count",
                    NULLS + "; coalesce(x, \"\") makes a null empty",
                    call -> {
                        call.count(1, Integer.MAX_VALUE, "concat_text(a, b, …)");
                        for (int k = 0; k < call.count(); k++) {
                            call.plain(k);
                        }
                        return Type.TEXT;
                    },
                    Concatenation::new));

    private TextFunctions() {}

    /** A function of a text, and of parameters that its signature names. */
    static Scalar text(String signature, String doc, String example, TextKernel.ToText function, Type... parameters) {
        return Scalar.of(
                signature,
                doc,
                example,
                NULLS,
                call -> {
                    demand(call, signature, parameters);
                    return Type.TEXT;
                },
                call -> TextKernel.text(function, parameters));
    }

    /** A function of a text, and of parameters, that gives whole numbers. */
    static Scalar number(String signature, String doc, String example, TextKernel.ToLong function, Type... parameters) {
        return Scalar.of(
                signature,
                doc,
                example,
                NULLS,
                call -> {
                    demand(call, signature, parameters);
                    return Type.INTEGER;
                },
                call -> TextKernel.longs(Type.INTEGER, function, parameters));
    }

    static void demand(Arguments call, String signature, Type... parameters) {
        call.count(parameters.length + 1, parameters.length + 1, signature).demand(0, Type.TEXT);
        for (int k = 0; k < parameters.length; k++) {
            call.demand(k + 1, parameters[k]);
        }
    }

    private static final class Concatenation implements Kernel {
        private final Kernel[] writers;
        private final TextInput[] inputs;
        private @Nullable String[] out = {};

        Concatenation(Arguments call) {
            writers = new Kernel[call.count()];
            inputs = new TextInput[call.count()];
            for (int k = 0; k < writers.length; k++) {
                writers[k] = ConversionFunctions.toText(call.at(k));
                inputs[k] = new TextInput();
            }
        }

        @Override
        public Vector apply(Vector[] arguments, int size) {
            @Nullable String[][] parts = new String[writers.length][];
            for (int k = 0; k < writers.length; k++) {
                Vector written = writers[k].apply(new Vector[] {arguments[k]}, size);
                parts[k] = inputs[k].read(written, size);
            }
            if (out.length < size) {
                out = new String[size];
            }
            StringBuilder builder = new StringBuilder();
            for (int i = 0; i < size; i++) {
                builder.setLength(0);
                boolean absent = false;
                for (@Nullable String[] part : parts) {
                    absent |= part[i] == null;
                    builder.append(part[i]);
                }
                out[i] = absent ? null : builder.toString();
            }
            return new Vector.Texts(out, size);
        }
    }
}
