package dev.parallax.grammar;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Marks of other languages, and of word processors, with what is written here instead. */
final class ForeignSymbols {
    private static final Map<String, String> CURES = new LinkedHashMap<>();
    private static final Map<String, String> OPERATORS = Map.of(
            "in",
            "in",
            "contains",
            "contains",
            "has",
            "contains",
            "like",
            "like",
            "between",
            "between",
            "matches",
            "matches",
            "startswith",
            "starts with",
            "endswith",
            "ends with");
    private static final Pattern NEGATED =
            Pattern.compile("!(" + String.join("|", OPERATORS.keySet()) + ")(?![\\p{L}\\p{Nd}_.])");

    static {
        CURES.put("!==", "write `!=`");
        CURES.put("===", "write `=`");
        CURES.put("<=>", "write `=`; null equals null here");
        CURES.put("&&", "write `and`");
        CURES.put("||", "write `or`; texts are joined by `concat_text(a, b)`");
        CURES.put("in~", "write `lower(x) in (…)`");
        CURES.put("=>", "write `>=`");
        CURES.put("=<", "write `<=`");
        CURES.put("=~", "write `matches`, or `lower(x) = \"…\"` for any case");
        CURES.put("!~", "write `not matches`");
        CURES.put("->", "write `gone(\"cat\" -> \"dog\")`: new, moved, fixed and regressed take such a cell too");
        CURES.put("+=", "a new column is made by `derive name = expression`");
        CURES.put("-=", "a new column is made by `derive name = expression`");
        CURES.put("*=", "a new column is made by `derive name = expression`");
        CURES.put("/=", "write `!=`");
        CURES.put(":=", "write `=`");
        CURES.put("::", "write `to_text(x)`, `to_number(x)`, `to_integer(x)` or `to_date(x)`");
        CURES.put("**", "write `pow(x, y)`");
        CURES.put("//", "a comment starts with `--`; a quotient is rounded by `floor(x / y)`");
        CURES.put("/*", "a comment starts with `--` and ends with its line");
        CURES.put("..", "a range is `x between 1 and 5`");
        CURES.put("++", "leave the second `+` out");
        CURES.put("&", "write `and`; texts are joined by `concat_text(a, b)`");
        CURES.put("!", "write `not`");
        CURES.put("~", "write `not`, or `matches` for a regular expression");
        CURES.put("^", "write `pow(x, y)`");
        CURES.put("?", "a parameter is written `$name`, a choice `if(condition, value, otherwise)`");
        CURES.put("#", "a comment starts with `--`");
        CURES.put(
                "\\",
                "commands of the shell start with a dot, as `.help`; inside a string it needs no escape; outside it has no meaning");
        CURES.put("{", "lists stand in parentheses, a model's position in brackets");
        CURES.put("}", "lists stand in parentheses, a model's position in brackets");
        CURES.put("$", "a parameter is written `$name`");
        CURES.put("≠", "write `!=`");
        CURES.put("≤", "write `<=`");
        CURES.put("≥", "write `>=`");
        CURES.put("×", "write `*`");
        CURES.put("÷", "write `/`");
        CURES.put("∧", "write `and`");
        CURES.put("∨", "write `or`");
        CURES.put("¬", "write `not`");
        CURES.put("∈", "write `in`");
        CURES.put("–", "write a plain `-`");
        CURES.put("—", "write a plain `-`, or `--` for a comment");
        CURES.put("−", "write a plain `-`");
        for (String quote : new String[] {"“", "”", "„", "«", "»", "″"}) {
            CURES.put(quote, "write a plain `\"`");
        }
        for (String quote : new String[] {"‘", "’", "‚", "′", "´"}) {
            CURES.put(quote, "write a plain `'`");
        }
        for (String space : new String[] {"\u00a0", "\u2007", "\u202f", "\u2009", "\u3000", "\u200b"}) {
            CURES.put(space, "write a plain space");
        }
        CURES.put("，", "write a plain `,`");
        CURES.put("；", "write a plain `;`");
        CURES.put("（", "write a plain `(`");
        CURES.put("）", "write a plain `)`");
    }

    private ForeignSymbols() {}

    /** What to say where the offending token is one of these marks, or a part of one. */
    static @Nullable Diagnostic explain(Failure failure) {
        String text = failure.text();
        int place = failure.span().start();
        Matcher negated = NEGATED.matcher(text).region(place, text.length());
        if (negated.lookingAt()) {
            Span span = new Span(failure.spans().source(), place, negated.end());
            return new Diagnostic(fact(negated.group()), "write `not " + OPERATORS.get(negated.group(1)) + "`", span);
        }
        for (Map.Entry<String, String> entry : CURES.entrySet()) {
            String symbol = entry.getKey();
            for (int start = Math.max(0, place - symbol.length() + 1); start <= place; start++) {
                if (text.startsWith(symbol, start)) {
                    Span span = new Span(failure.spans().source(), start, start + symbol.length());
                    return new Diagnostic(fact(symbol), entry.getValue(), span);
                }
            }
        }
        return null;
    }

    private static String fact(String symbol) {
        if (symbol.equals("->")) {
            return "`->` stands between two classes in quotes, as an argument";
        }
        if (symbol.equals("\u200b")) {
            return "an invisible space (U+200B) is not part of the language";
        }
        boolean space = Character.isSpaceChar(symbol.codePointAt(0));
        return space
                ? String.format("a special space (U+%04X) is not part of the language", (int) symbol.charAt(0))
                : "`" + symbol + "` is not part of the language";
    }
}
