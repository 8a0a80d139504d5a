package dev.parallax.grammar;

import dev.parallax.grammar.internal.antlr.ParallaxParser;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Words and marks of the language that stand in the wrong place, or in the wrong form. */
final class Misplaced {
    private static final Pattern DIGITS_FIRST = Pattern.compile("[\\p{L}\\p{Nd}_]+");

    private static final List<Function<Failure, @Nullable Diagnostic>> RULES = List.of(
            Misplaced::unclosed,
            Misplaced::escapedQuote,
            Misplaced::compare,
            MisplacedInChecks::explain,
            Misplaced::from,
            Misplaced::tagVersion,
            Misplaced::cell,
            Misplaced::unquoted,
            Misplaced::digits,
            Misplaced::trailingComma,
            Misplaced::missingBy,
            Misplaced::splitKey,
            Misplaced::afterVerb,
            Misplaced::direction,
            Misplaced::distinct,
            Misplaced::limitPair,
            Misplaced::is,
            Misplaced::chained,
            Misplaced::operand,
            Misplaced::caseOf,
            Misplaced::member,
            Misplaced::reservedName,
            Misplaced::closing);

    private Misplaced() {}

    static @Nullable Diagnostic explain(Failure failure) {
        return RULES.stream()
                .map(rule -> rule.apply(failure))
                .filter(d -> d != null)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Diagnostic unclosed(Failure failure) {
        return switch (failure.type()) {
            case ParallaxParser.UNCLOSED_STRING -> {
                String quote = failure.offending().getText().substring(0, 1);
                yield firstCharacter(failure, "this string is not closed", "end it with `" + quote + "`");
            }
            case ParallaxParser.UNCLOSED_NAME ->
                firstCharacter(failure, "this name is empty or not closed", "end it with a backquote");
            default -> null;
        };
    }

    private static Diagnostic firstCharacter(Failure failure, String fact, String cure) {
        Span span = failure.span();
        return new Diagnostic(fact, cure, new Span(span.source(), span.start(), span.start() + 1));
    }

    private static @Nullable Diagnostic escapedQuote(Failure failure) {
        boolean after = failure.touchesPrevious() && failure.type(1) == ParallaxParser.STRING;
        if (!after || !failure.previous(1).getText().matches("(?s).*\\\\[\"']")) {
            return null;
        }
        return failure.at(
                failure.previous(1), "a backslash does not escape a quote", "a quote inside a string is doubled");
    }

    private static @Nullable Diagnostic compare(Failure failure) {
        if (!failure.viable().rule(ParallaxParser.RULE_join)) {
            return failure.type() == ParallaxParser.DOT && failure.word(1).equals("row") && isJoin(failure)
                    ? failure.at(failure.previous(1), "a join names a column without `row.`", "leave `row.` out")
                    : null;
        }
        return switch (failure.word()) {
            case "match" ->
                failure.here(
                        "`compare` has no " + Failure.shown(failure.offending()),
                        "it has models, and `join inner`, `join left`, `join outer`, `concat` or `concat inner`");
            case "-" ->
                failure.here(
                        "a model's name with `-` in it is not a plain word",
                        "put it in quotes, as in `compare \"fc-256\"`");
            case "inner", "left", "outer", "full", "cross" ->
                failure.here(
                        "`join` stands before " + Failure.shown(failure.offending()),
                        "write `join inner`, `join left` or `join outer`");
            default -> null;
        };
    }

    private static boolean isJoin(Failure failure) {
        return failure.type(2) == ParallaxParser.ON || failure.type(2) == ParallaxParser.ELSE;
    }

    private static @Nullable Diagnostic from(Failure failure) {
        if (failure.type() == Token.EOF) {
            return null;
        }
        if (failure.type(1) == ParallaxParser.FROM && failure.viable().token(ParallaxParser.ROWS)) {
            return failure.here(
                    "no rows are called " + Failure.shown(failure.offending()),
                    "write `from rows`, or a tag: `from \"suspect\"`; a dataset is chosen by `use`");
        }
        return failure.type() == ParallaxParser.FROM && failure.stageMayCome()
                ? failure.here("`from` comes first in a query", "leave it out; a dataset is chosen by `use`")
                : null;
    }

    private static @Nullable Diagnostic tagVersion(Failure failure) {
        return failure.type() == ParallaxParser.AT && failure.type(2) == ParallaxParser.TAG
                ? failure.here("a tag has no versions", "leave it out")
                : null;
    }

    private static @Nullable Diagnostic cell(Failure failure) {
        boolean drill = !failure.before().isEmpty() && failure.before().get(0).getType() == ParallaxParser.DRILL;
        boolean begun = failure.before().size() > 1;
        if (!drill || failure.type() == Token.EOF) {
            return null;
        }
        if (begun && failure.isWord()) {
            return failure.here("`drill` takes a cell alone", "ask on with the query that it shows");
        }
        Token first = begun ? failure.before().get(1) : failure.offending();
        return new Diagnostic(
                "this is no cell", CellAddress.CURE, failure.spans().of(first, failure.offending()));
    }

    /** The name that {@code tag} gives and the file that {@code export} writes. */
    private static @Nullable Diagnostic unquoted(Failure failure) {
        boolean tag = failure.type(1) == ParallaxParser.TAG && failure.viable().rule(ParallaxParser.RULE_newTag);
        boolean export =
                failure.type(1) == ParallaxParser.EXPORT && failure.viable().rule(ParallaxParser.RULE_text);
        if (!(tag || export) || !failure.isWord()) {
            return null;
        }
        return tag
                ? failure.here(
                        "the name that `tag` gives stands in quotes",
                        "write `tag \"" + failure.offending().getText() + "\"`")
                : failure.here("a file stands in quotes", "write `export \"rows.csv\"`");
    }

    private static @Nullable Diagnostic digits(Failure failure) {
        if (!failure.touchesPrevious()) {
            return null;
        }
        Token previous = failure.previous(1);
        if (previous.getType() == ParallaxParser.NUMBER && failure.isWord()) {
            String both = previous.getText() + failure.offending().getText();
            String cure = both.matches("[0-9_]+")
                    ? "write `" + both.replace("_", "") + "`"
                    : "put it in backquotes: `` `" + Printed.of(both) + "` ``";
            String fact = both.matches("[0-9_]+")
                    ? "a number has no separators"
                    : "a name that starts with a digit is not a plain word";
            return new Diagnostic(fact, cure, failure.spans().of(previous, failure.offending()));
        }
        if (failure.type() == ParallaxParser.NUMBER
                && failure.offending().getText().matches("\\.[0-9]+")) {
            Matcher name = DIGITS_FIRST
                    .matcher(failure.text())
                    .region(failure.span().start() + 1, failure.text().length());
            String written = name.lookingAt() ? name.group() : "";
            return failure.here(
                    "a name that starts with a digit is not a plain word",
                    "put it in backquotes: `` .`" + Printed.of(written) + "` ``");
        }
        return null;
    }

    private static @Nullable Diagnostic missingBy(Failure failure) {
        int type = failure.type(1);
        boolean verb = type == ParallaxParser.GROUP || type == ParallaxParser.SORT || type == ParallaxParser.SPLIT;
        if (!verb || !failure.viable().token(ParallaxParser.BY) || failure.type() == Token.EOF) {
            return null;
        }
        String verbText = failure.word(1);
        return failure.at(failure.previous(1), "`" + verbText + "` is followed by `by`", "write `" + verbText + " by`");
    }

    /** Only a split ends with an expression that neither a comma nor a name may follow. */
    private static @Nullable Diagnostic splitKey(Failure failure) {
        boolean split = failure.before().stream().anyMatch(token -> token.getType() == ParallaxParser.SPLIT);
        if (!split || !failure.afterOperand() || !failure.stageMayCome()) {
            return null;
        }
        return switch (failure.type()) {
            case ParallaxParser.COMMA ->
                failure.here("`split by` takes one key", "make one of two: `split by concat_text(a, \" \", b)`");
            case ParallaxParser.AS ->
                failure.here("`split by` gives no name", "name the key before: `derive name = expression`");
            default -> null;
        };
    }

    /** After a word that could be a name as well as a stage, what the stage needs is said, not what a name could. */
    private static @Nullable Diagnostic afterVerb(Failure failure) {
        boolean derive = failure.type(1) == ParallaxParser.DERIVE
                && failure.viable().rule(ParallaxParser.RULE_newName)
                && !Names.isReserved(failure.word());
        boolean verb = failure.type(1) == ParallaxParser.LIMIT
                || failure.type(1) == ParallaxParser.TOP
                || failure.type(1) == ParallaxParser.SAMPLE;
        boolean counts = failure.viable().rule(ParallaxParser.RULE_quantity) && verb;
        if (failure.type() == Token.EOF || !(derive || counts)) {
            return null;
        }
        String unexpected = "unexpected " + Failure.shown(failure.offending());
        return failure.here(
                unexpected, derive ? "expected `derive name = expression`" : "expected a whole number or a parameter");
    }

    private static @Nullable Diagnostic direction(Failure failure) {
        int type = failure.type(1);
        boolean first = failure.type(2) == ParallaxParser.BY && failure.type(3) == ParallaxParser.SORT;
        if (!first || (type != ParallaxParser.DESC && type != ParallaxParser.ASC)) {
            return null;
        }
        return failure.at(
                failure.previous(1),
                "the direction stands before its key",
                "write it after the key: `sort by x " + failure.word(1) + "`");
    }

    private static @Nullable Diagnostic distinct(Failure failure) {
        boolean inside = failure.word(1).equals("distinct") && failure.isWord();
        if (!inside) {
            return null;
        }
        return failure.at(
                failure.previous(1),
                "`distinct` is a function",
                "how many there are is `distinct(x)`, each of them once `group by x show count`");
    }

    private static @Nullable Diagnostic limitPair(Failure failure) {
        return failure.type() == ParallaxParser.COMMA && failure.type(2) == ParallaxParser.LIMIT
                ? failure.here("`limit` takes one number", "write what is skipped after it: `limit 10 offset 5`")
                : null;
    }

    private static @Nullable Diagnostic is(Failure failure) {
        boolean not = failure.type(1) == ParallaxParser.NOT && failure.type(2) == ParallaxParser.IS;
        if (failure.type() == Token.EOF || (!not && failure.type(1) != ParallaxParser.IS)) {
            return null;
        }
        return failure.here("`is` is for null only", "write `" + (not ? "!=" : "=") + "` for other values");
    }

    private static @Nullable Diagnostic chained(Failure failure) {
        boolean comparison = failure.type() != Token.EOF
                && Expected.first(ParallaxParser.RULE_predicateTail).get(failure.type());
        return comparison && failure.afterOperand()
                ? failure.here("comparisons do not chain", "join two with `and`, or write `x between low and high`")
                : null;
    }

    private static @Nullable Diagnostic trailingComma(Failure failure) {
        int type = failure.type();
        boolean stage = type == ParallaxParser.WHERE || type == ParallaxParser.SHOW;
        if (failure.type(1) == ParallaxParser.COMMA && stage) {
            return failure.at(failure.previous(1), "a comma before a stage", "leave it out");
        }
        boolean word = List.of(
                        ParallaxParser.LIMIT,
                        ParallaxParser.TOP,
                        ParallaxParser.SAMPLE,
                        ParallaxParser.SORT,
                        ParallaxParser.GROUP,
                        ParallaxParser.DERIVE)
                .contains(failure.type(1));
        return word && failure.type(2) == ParallaxParser.COMMA
                ? failure.at(failure.previous(2), "a comma before a stage", "leave it out")
                : null;
    }

    /** What cannot start an operand, though it looks as if it could. */
    private static @Nullable Diagnostic operand(Failure failure) {
        boolean expected = failure.viable().rule(ParallaxParser.RULE_operand);
        if (!expected) {
            return null;
        }
        return switch (failure.type()) {
            case ParallaxParser.NOT ->
                failure.here("`not` cannot stand here", "put what it denies in parentheses: `(not x)`");
            case ParallaxParser.PLUS -> failure.here("a value has no `+` before it", "leave it out");
            case ParallaxParser.RIGHT_PARENTHESIS ->
                failure.type(2) == ParallaxParser.IN
                        ? failure.here("a list has one value at least", "nothing is in an empty list: write `false`")
                        : null;
            default -> null;
        };
    }

    private static @Nullable Diagnostic caseOf(Failure failure) {
        return failure.type(1) == ParallaxParser.CASE && failure.type() != Token.EOF
                ? failure.here("a `case` starts with `when`", "write `case when x = 1 then … else … end`")
                : null;
    }

    private static @Nullable Diagnostic member(Failure failure) {
        return failure.type() == ParallaxParser.STRING && failure.type(1) == ParallaxParser.DOT
                ? failure.here("a string cannot follow a dot", "write `row[\"name\"]`, or a name in backquotes")
                : null;
    }

    private static @Nullable Diagnostic reservedName(Failure failure) {
        boolean name = failure.viable().rule(ParallaxParser.RULE_name)
                && !failure.viable().rule(ParallaxParser.RULE_operand);
        String word = failure.offending().getText();
        return name && Names.isReserved(word)
                ? failure.here(
                        "`" + word + "` is a reserved word", "as a name it stands in backquotes: `` `" + word + "` ``")
                : null;
    }

    private static @Nullable Diagnostic closing(Failure failure) {
        boolean round = failure.type() == ParallaxParser.RIGHT_PARENTHESIS;
        if (!round && failure.type() != ParallaxParser.RIGHT_BRACKET) {
            return null;
        }
        int open = 0;
        for (Token token : failure.before()) {
            int type = token.getType();
            open += type == (round ? ParallaxParser.LEFT_PARENTHESIS : ParallaxParser.LEFT_BRACKET) ? 1 : 0;
            open -= type == failure.type() ? 1 : 0;
        }
        return open > 0 ? null : failure.here(Failure.shown(failure.offending()) + " closes nothing", "leave it out");
    }
}
