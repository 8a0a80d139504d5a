package dev.parallax.grammar;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Functions of other languages, with what is written here instead. The grammar takes any name as a function's; whoever
 * resolves names asks here about one it does not know, after looking for a misspelling.
 */
public final class ForeignFunctions {
    private static final Map<String, String> CURES = Map.ofEntries(
            Map.entry("date", "write `date \"2026-01-31\"` for a day, or to_date(text)"),
            Map.entry("isnull", "write `x is null`"),
            Map.entry("isna", "write `x is null`"),
            Map.entry("isnan", "write `x is null`; not-a-number never comes in"),
            Map.entry("notnull", "write `x is not null`"),
            Map.entry("notna", "write `x is not null`"),
            Map.entry("isnotnull", "write `x is not null`"),
            Map.entry("ifnull", "write `coalesce(x, y)`"),
            Map.entry("nvl", "write `coalesce(x, y)`"),
            Map.entry("fillna", "write `coalesce(x, y)`"),
            Map.entry("iif", "write `if(condition, value, otherwise)`"),
            Map.entry("iff", "write `if(condition, value, otherwise)`"),
            Map.entry("countif", "write `count(condition)`"),
            Map.entry("count_if", "write `count(condition)`"),
            Map.entry("sumif", "write `sum(if(condition, x, 0))`"),
            Map.entry("count_distinct", "write `distinct(x)`"),
            Map.entry("nunique", "write `distinct(x)`"),
            Map.entry("dcount", "write `distinct(x)`"),
            Map.entry("average", "write `avg(x)`"),
            Map.entry("mean", "write `avg(x)`"),
            Map.entry("std", "write `stddev(x)`"),
            Map.entry("stdev", "write `stddev(x)`"),
            Map.entry("variance", "write `var(x)`"),
            Map.entry("percentile", "write `quantile(x, 0.9)`"),
            Map.entry("percentile_cont", "write `quantile(x, 0.9)`"),
            Map.entry("histogram", "write `hist(x, bins: 10)`"),
            Map.entry("len", "write `length(x)`"),
            Map.entry("strlen", "write `length(x)`"),
            Map.entry("char_length", "write `length(x)`"),
            Map.entry("tolower", "write `lower(x)`"),
            Map.entry("lcase", "write `lower(x)`"),
            Map.entry("toupper", "write `upper(x)`"),
            Map.entry("ucase", "write `upper(x)`"),
            Map.entry("substring", "write `substr(x, start, length)`"),
            Map.entry("mid", "write `substr(x, start, length)`"),
            Map.entry("concat", "write `concat_text(x, y)`"),
            Map.entry("startswith", "write `x starts with \"…\"`"),
            Map.entry("starts_with", "write `x starts with \"…\"`"),
            Map.entry("endswith", "write `x ends with \"…\"`"),
            Map.entry("ends_with", "write `x ends with \"…\"`"),
            Map.entry("isin", "write `x in (…)`"),
            Map.entry("regexp_matches", "write `x matches \"…\"`"),
            Map.entry("regexp_like", "write `x matches \"…\"`"),
            Map.entry("power", "write `pow(x, y)`"),
            Map.entry("ceiling", "write `ceil(x)`"),
            Map.entry("log", "write `ln(x)`"),
            Map.entry("mod", "write `x % y`"),
            Map.entry("cut", "write `bucket(x, width)`"),
            Map.entry("bin", "write `bucket(x, width)`"),
            Map.entry("to_date", "write `date \"2026-01-31\"`"),
            Map.entry("datetime", "write `date \"2026-01-31\"`"),
            Map.entry("cast", "there are no casts; a column's type is said when it is imported"),
            Map.entry("row_number", "write `top n by x per key`"),
            Map.entry("rand", "write the stage `sample n`"),
            Map.entry("random", "write the stage `sample n`"));

    private ForeignFunctions() {}

    /** What to write instead of a function, or null where it is not known from elsewhere. */
    public static @Nullable String cure(String function) {
        return CURES.get(function.toLowerCase(Locale.ROOT));
    }
}
