package dev.parallax.engine.internal.function;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The functions of the values of one row. */
public final class ScalarFunctions {
    private static final Found<ScalarFunction> FOUND = new Found<>(ScalarFunctions::family);

    private ScalarFunctions() {}

    /** All of them, in the order of the reference. */
    public static List<ScalarFunction> all() {
        return Stream.of(
                        NumericFunctions.ALL,
                        RoundingFunctions.ALL,
                        ConditionalFunctions.ALL,
                        TextFunctions.ALL,
                        PatternFunctions.ALL,
                        PathFunctions.ALL,
                        DateFunctions.ALL,
                        ConversionFunctions.ALL)
                .flatMap(List::stream)
                .toList();
    }

    /** The function of this name, or null. */
    public static @Nullable ScalarFunction find(String name) {
        return FOUND.find(name);
    }

    /** Where a name stands. */
    private static List<ScalarFunction> family(String name) {
        return switch (name) {
            case "abs", "sign", "sqrt", "ln", "log10", "log2", "exp", "pow" -> NumericFunctions.ALL;
            case "round", "floor", "ceil", "trunc", "bucket" -> RoundingFunctions.ALL;
            case "if", "coalesce", "nullif", "least", "greatest" -> ConditionalFunctions.ALL;
            case "lower",
                    "upper",
                    "trim",
                    "length",
                    "substr",
                    "left",
                    "right",
                    "replace",
                    "position",
                    "split_part",
                    "pad_left",
                    "reverse",
                    "concat_text" -> TextFunctions.ALL;
            case "regexp_extract", "regexp_replace", "regexp_count" -> PatternFunctions.ALL;
            case "basename", "stem", "extension", "folder" -> PathFunctions.ALL;
            case "year",
                    "quarter",
                    "month",
                    "day",
                    "weekday",
                    "day_of_year",
                    "year_start",
                    "month_start",
                    "week_start",
                    "days_between",
                    "make_date" -> DateFunctions.ALL;
            case "to_text", "to_number", "to_integer", "to_date" -> ConversionFunctions.ALL;
            default -> List.of();
        };
    }
}
