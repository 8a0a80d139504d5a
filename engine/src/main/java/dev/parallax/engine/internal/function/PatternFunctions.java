package dev.parallax.engine.internal.function;

import com.google.re2j.Matcher;
import dev.parallax.engine.Type;
import java.util.List;

/** Functions of text by regular expressions, which take linear time. */
final class PatternFunctions {
    private static final String NULLS = "null if any argument is null";

    static final List<ScalarFunction> ALL = List.of(
            Scalar.of(
                    List.of("regexp_extract(text, pattern)", "regexp_extract(text, pattern, group)"),
                    "What a regular expression, or its nth group, matches first; without a number the first group if"
                            + " there is one, else the whole.",
                    "derive number = regexp_extract(row.id, \"\\d+\") show row.id, number limit 5",
                    NULLS + ", or nothing matches",
                    call -> {
                        call.count(2, 3, "regexp_extract(text, pattern) or regexp_extract(text, pattern, group)")
                                .demand(0, Type.TEXT)
                                .demand(1, Type.TEXT)
                                .demand(2, Type.INTEGER);
                        return Type.TEXT;
                    },
                    PatternFunctions::extract),
            Scalar.of(
                    "regexp_replace(text, pattern, by)",
                    "Everything a regular expression matches replaced; $1 in the replacement is the first group.",
                    "show row.id, regexp_replace(row.id, \"[0-9]+\", \"#\") limit 5",
                    NULLS + ", or a computed replacement names a group that the pattern lacks",
                    call -> {
                        TextFunctions.demand(call, "regexp_replace(text, pattern, by)", Type.TEXT, Type.TEXT);
                        return Type.TEXT;
                    },
                    call -> replace()),
            Scalar.of(
                    "regexp_count(text, pattern)",
                    "How often a regular expression matches.",
                    "show row.id, regexp_count(row.truth, \"[aeiou]\") as vowels limit 5",
                    NULLS,
                    call -> {
                        TextFunctions.demand(call, "regexp_count(text, pattern)", Type.TEXT);
                        return Type.INTEGER;
                    },
                    call -> count()));

    private PatternFunctions() {}

    private static Kernel extract(Arguments call) {
        Patterns patterns = new Patterns();
        if (call.count() == 2) {
            return TextKernel.text(
                    (text, parameters, row) -> {
                        Matcher matcher =
                                patterns.compiled(parameters.text(0, row)).matcher(text);
                        return matcher.find() ? matcher.group(Math.min(1, matcher.groupCount())) : null;
                    },
                    Type.TEXT);
        }
        return TextKernel.text(
                (text, parameters, row) -> {
                    Matcher matcher = patterns.compiled(parameters.text(0, row)).matcher(text);
                    long group = parameters.number(1, row);
                    boolean there = group >= 0 && group <= matcher.groupCount();
                    return there && matcher.find() ? matcher.group((int) group) : null;
                },
                Type.TEXT,
                Type.INTEGER);
    }

    private static Kernel replace() {
        Patterns patterns = new Patterns();
        return TextKernel.text(
                (text, parameters, row) -> {
                    Matcher matcher = patterns.compiled(parameters.text(0, row)).matcher(text);
                    try {
                        return matcher.replaceAll(parameters.text(1, row));
                    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
                        return null;
                    }
                },
                Type.TEXT,
                Type.TEXT);
    }

    private static Kernel count() {
        Patterns patterns = new Patterns();
        return TextKernel.longs(
                Type.INTEGER,
                (text, parameters, row) -> {
                    Matcher matcher = patterns.compiled(parameters.text(0, row)).matcher(text);
                    long count = 0;
                    while (matcher.find()) {
                        count++;
                    }
                    return count;
                },
                Type.TEXT);
    }
}
