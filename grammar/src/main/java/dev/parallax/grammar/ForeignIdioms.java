package dev.parallax.grammar;

import dev.parallax.grammar.internal.antlr.ParallaxParser;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Turns of phrase of SQL, KQL, pandas and spreadsheets that take more than a word, with what is written here instead. */
final class ForeignIdioms {
    private static final Set<String> CASTS = Set.of("cast", "try_cast", "safe_cast", "convert");
    private static final String NO_CASTS = "write `to_text(x)`, `to_number(x)`, `to_integer(x)` or `to_date(x)`";
    private static final Set<String> OTHER_JOINS =
            Set.of("match", "inner", "left", "outer", "full", "cross", "right", "natural", "join", "on");
    private static final Set<String> NOTHING = Set.of("none", "nil", "nan", "na", "empty", "missing", "unknown");

    /** Methods of data frames and of their columns that have no like among the stages and functions of elsewhere. */
    private static final Map<String, String> METHODS = Map.ofEntries(
            Map.entry("query", "write the predicate alone: `row.truth = \"cat\"`"),
            Map.entry("loc", "write the predicate alone: `row.truth = \"cat\"`"),
            Map.entry("describe", "write `describe`"),
            Map.entry("info", "write `describe columns`"),
            Map.entry("apply", "write the expression itself: `derive d = row.size + 1`"),
            Map.entry("map", "write the expression itself: `derive d = row.size + 1`"),
            Map.entry("size", "write `show count`"),
            Map.entry("count", "write `show count`"),
            Map.entry("nlargest", "write `top 10 by x`"),
            Map.entry("nsmallest", "write `sort by x limit 10`"),
            Map.entry("drop_duplicates", "each value is there once in `group by x show count`"),
            Map.entry("unique", "each value is there once in `group by x show count`"),
            Map.entry("contains", "write `x contains \"…\"`"),
            Map.entry("between", "write `x between low and high`"),
            Map.entry("match", "write `x matches \"…\"`"),
            Map.entry("to_csv", "write `export \"rows.csv\"`"),
            Map.entry("to_parquet", "write `export \"rows.parquet\"`"),
            Map.entry("plot", "write `render bar`"),
            Map.entry("hist", "write `hist(x)`"),
            Map.entry("sort", "write `sort by`"),
            Map.entry("rename", "write `show x as name`"));

    private static final List<Function<Failure, @Nullable Diagnostic>> RULES = List.of(
            ForeignIdioms::method,
            ForeignIdioms::cast,
            ForeignIdioms::subquery,
            ForeignIdioms::selectAfter,
            ForeignIdioms::isDistinct,
            ForeignIdioms::isNothing,
            ForeignIdioms::negatedOperator,
            ForeignIdioms::regex,
            ForeignIdioms::filteredAggregate,
            ForeignIdioms::asOf,
            ForeignIdioms::lambda,
            ForeignIdioms::topOfSelect,
            ForeignIdioms::allColumns,
            ForeignIdioms::slice,
            ForeignIdioms::formula,
            ForeignIdioms::comparedModels);

    private ForeignIdioms() {}

    static @Nullable Diagnostic explain(Failure failure) {
        return RULES.stream()
                .map(rule -> rule.apply(failure))
                .filter(d -> d != null)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Diagnostic method(Failure failure) {
        boolean called = failure.type() == ParallaxParser.LEFT_PARENTHESIS
                && failure.type(2) == ParallaxParser.DOT
                && Failure.isWord(failure.previous(1));
        if (!called) {
            return null;
        }
        String name = failure.word(1);
        String cure = METHODS.get(name);
        cure = cure == null ? ForeignFunctions.cure(name) : cure;
        cure = cure == null ? ForeignWords.stage(name) : cure;
        cure = cure == null ? ForeignWords.operator(name) : cure;
        return failure.at(
                failure.previous(1),
                "values have no methods: " + Failure.shown(failure.previous(1)),
                cure == null ? "a function stands before what it is of: `lower(row.truth)`" : cure);
    }

    private static @Nullable Diagnostic cast(Failure failure) {
        return failure.type() == ParallaxParser.AS && CASTS.contains(callee(failure))
                ? failure.here("there is no cast", NO_CASTS)
                : null;
    }

    /** The name before the bracket that is open at the end. */
    private static String callee(Failure failure) {
        int closed = 0;
        for (int back = 1; back < failure.before().size(); back++) {
            int type = failure.type(back);
            if (type == ParallaxParser.RIGHT_PARENTHESIS) {
                closed++;
            } else if (type == ParallaxParser.LEFT_PARENTHESIS && closed-- == 0) {
                return failure.word(back + 1);
            }
        }
        return "";
    }

    private static @Nullable Diagnostic subquery(Failure failure) {
        return failure.word(1).equals("select") && failure.type(2) == ParallaxParser.LEFT_PARENTHESIS
                ? failure.at(
                        failure.previous(1),
                        "there are no subqueries",
                        "keep rows by `tag \"name\"` and ask `tagged(\"name\")`; a group's value in each row is"
                                + " `derive m = avg(x) per key`")
                : null;
    }

    /** A stage of another language where a predicate may stand, which reads as a name: {@code from x select y}. */
    private static @Nullable Diagnostic selectAfter(Failure failure) {
        boolean start = failure.before().size() == 3 && failure.type(3) == ParallaxParser.FROM
                || failure.type(2) == ParallaxParser.EXPLAIN
                || failure.type(2) == ParallaxParser.ANALYZE;
        String cure = start && failure.type(1) == ParallaxParser.NAME ? ForeignWords.stage(failure.word(1)) : null;
        return cure == null
                ? null
                : failure.at(failure.previous(1), "unknown stage " + Failure.shown(failure.previous(1)), cure);
    }

    private static @Nullable Diagnostic isDistinct(Failure failure) {
        boolean not = failure.type(1) == ParallaxParser.NOT && failure.type(2) == ParallaxParser.IS;
        if (!failure.word().equals("distinct") || !(not || failure.type(1) == ParallaxParser.IS)) {
            return null;
        }
        return failure.here("`is` is for null only", "write `" + (not ? "=" : "!=") + "`; null equals null here");
    }

    private static @Nullable Diagnostic isNothing(Failure failure) {
        boolean not = failure.type(1) == ParallaxParser.NOT && failure.type(2) == ParallaxParser.IS;
        boolean is = not || failure.type(1) == ParallaxParser.IS;
        return is && NOTHING.contains(failure.word())
                ? failure.here(
                        Failure.shown(failure.offending()) + " is called null here",
                        "write `is " + (not ? "not " : "") + "null`")
                : null;
    }

    private static @Nullable Diagnostic negatedOperator(Failure failure) {
        boolean tail = failure.type(1) == ParallaxParser.NOT
                && failure.viable().token(ParallaxParser.LIKE)
                && failure.viable().token(ParallaxParser.IN);
        String cure = tail ? ForeignWords.operator(failure.word()) : null;
        return cure == null
                ? null
                : failure.here("unknown operator " + Failure.shown(failure.offending()), cure + ", after the `not`");
    }

    private static @Nullable Diagnostic regex(Failure failure) {
        return failure.type() == ParallaxParser.STRING
                        && failure.word(1).equals("regex")
                        && failure.type(2) == ParallaxParser.MATCHES
                ? failure.at(failure.previous(1), "`matches` is for regular expressions alone", "leave `regex` out")
                : null;
    }

    private static @Nullable Diagnostic filteredAggregate(Failure failure) {
        boolean follows = failure.word().equals("filter") && failure.type(1) == ParallaxParser.RIGHT_PARENTHESIS;
        return follows && isOpenAfter(failure, failure.offending())
                ? failure.here(
                        "an aggregate has no `filter`", "write `count(predicate)`, or `sum(if(predicate, x, null))`")
                : null;
    }

    private static boolean isOpenAfter(Failure failure, Token token) {
        String rest = failure.text().substring(failure.spans().of(token).end());
        return rest.stripLeading().startsWith("(");
    }

    private static @Nullable Diagnostic asOf(Failure failure) {
        boolean literal = failure.type() == ParallaxParser.STRING || failure.type() == ParallaxParser.NUMBER;
        return literal && failure.word(1).equals("of") && failure.type(2) == ParallaxParser.AS
                ? failure.at(
                        failure.previous(2),
                        "there is no `as of`",
                        "an older version is `use main@1`, or `compare a@1`; `describe` shows which there are")
                : null;
    }

    private static @Nullable Diagnostic lambda(Failure failure) {
        for (int back = 1; back <= Math.min(2, failure.before().size()); back++) {
            if (failure.word(back).equals("lambda")) {
                return failure.at(
                        failure.previous(back),
                        "there are no functions to define",
                        "write the expression itself, or give it a name: `let name = expression`");
            }
        }
        return null;
    }

    private static @Nullable Diagnostic topOfSelect(Failure failure) {
        boolean shown = failure.type() == ParallaxParser.NUMBER
                && failure.type(1) == ParallaxParser.TOP
                && failure.type(2) == ParallaxParser.SHOW;
        boolean bare =
                failure.type(1) == ParallaxParser.NUMBER && failure.type(2) == ParallaxParser.TOP && failure.isWord();
        return shown || bare
                ? failure.at(
                        failure.previous(shown ? 1 : 2),
                        "`top` says by what",
                        "write `top 10 by x`; the first rows as they come are `limit 10`, after the `show`")
                : null;
    }

    private static @Nullable Diagnostic allColumns(Failure failure) {
        int before = failure.type(1);
        boolean item = before == ParallaxParser.SHOW || before == ParallaxParser.DOT || before == ParallaxParser.COMMA;
        return failure.type() == ParallaxParser.STAR && item
                ? failure.here("`*` is no column", "leave the `show` out: without one the columns are shown")
                : null;
    }

    private static @Nullable Diagnostic slice(Failure failure) {
        return failure.type() == ParallaxParser.COLON && failure.viable().token(ParallaxParser.RIGHT_BRACKET)
                ? failure.here("there are no slices", "write `limit 5 offset 10`")
                : null;
    }

    private static @Nullable Diagnostic formula(Failure failure) {
        return failure.before().isEmpty() && failure.type() == ParallaxParser.EQUAL
                ? failure.here("a query does not start with `=`", "leave it out")
                : null;
    }

    /** {@code compare a b}, {@code compare a vs b}, {@code compare a join b}. */
    private static @Nullable Diagnostic comparedModels(Failure failure) {
        boolean compare = !failure.before().isEmpty() && failure.before().get(0).getType() == ParallaxParser.COMPARE;
        if (!compare || !(failure.isWord() || failure.type() == ParallaxParser.STRING)) {
            return null;
        }
        String word = failure.word();
        if (failure.type(1) == ParallaxParser.JOIN && !OTHER_JOINS.contains(word)) {
            return failure.at(
                    failure.previous(1),
                    "`join` says which rows count, not which models",
                    "write all models first: `compare a, b join inner`");
        }
        boolean after = failure.viable().rule(ParallaxParser.RULE_join)
                && failure.viable().token(ParallaxParser.COMMA);
        boolean ours = OTHER_JOINS.contains(word) || Names.isReserved(word) && failure.type() != ParallaxParser.AND;
        return after && !ours ? failure.here("models are parted by commas", "write `compare a, b`") : null;
    }
}
