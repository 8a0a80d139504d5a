package dev.parallax.spec.duckdb;

import dev.parallax.grammar.Expression;
import dev.parallax.spec.data.Kind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Calls of functions as SQL. */
final class SqlCalls {
    private static final Set<String> AGGREGATES = Set.of(
            "count",
            "rate",
            "share",
            "sum",
            "avg",
            "min",
            "max",
            "stddev",
            "stddev_pop",
            "var",
            "median",
            "quantile",
            "distinct",
            "accuracy");

    private static final Set<String> LISTS = Set.of(
            "any", "all", "none", "count", "min", "max", "sum", "spread", "avg", "stddev", "distinct", "agree", "mode");

    private final SqlExpressions at;

    SqlCalls(SqlExpressions at) {
        this.at = at;
    }

    Sql call(Expression.Call call) {
        String function = call.function().name();
        List<Expression> arguments =
                call.arguments().stream().map(Expression.Argument::value).toList();
        if (Set.of("btc", "bec", "bec_base").contains(function)
                || arguments.stream().anyMatch(Expression.Arrow.class::isInstance)) {
            throw new NotInSql(function);
        }
        if (!call.per().isEmpty()) {
            String keys = call.per().stream().map(k -> at.wide(k).text()).collect(Collectors.joining(", "));
            Sql window = new SqlCalls(new SqlExpressions(at.names(), true)).aggregate(function, arguments);
            if (!Set.of("count", "max").contains(function)) {
                throw new NotInSql("per");
            }
            return new Sql(window.text().replace("@", " OVER (PARTITION BY " + keys + ")"), window.kind());
        }
        if (at.grouped() && AGGREGATES.contains(function)) {
            Sql aggregate = aggregate(function, arguments);
            return new Sql(aggregate.text().replace("@", ""), aggregate.kind());
        }
        if (!arguments.isEmpty() && hasList(arguments.get(0)) && LISTS.contains(function)) {
            return new SqlLists(at).call(function, arguments.get(0));
        }
        return SqlGuess.FUNCTIONS.contains(function)
                ? SqlGuess.call(at, function, arguments)
                : scalar(function, arguments);
    }

    static boolean hasList(Expression expression) {
        return expression.span().text().matches("(?s).*\\[(\\*|\\w+, \\w+)\\].*");
    }

    /** An aggregate; {@code @} marks where a window would follow. */
    Sql aggregate(String function, List<Expression> arguments) {
        SqlExpressions row = at.ofRow();
        if (arguments.isEmpty()) {
            return switch (function) {
                case "count" -> Sql.whole("count(*)@");
                case "share" -> Sql.decimal("(count(*)::DOUBLE / any_value(entered))");
                default -> throw new NotInSql(function);
            };
        }
        Expression argument = arguments.get(0);
        if (function.equals("accuracy")) {
            return accuracy(row, argument);
        }
        if (function.equals("count") && row.of(argument).kind() != Kind.BOOLEAN) {
            return Sql.whole("count(" + row.wide(argument).text() + ")@");
        }
        if (function.equals("count") || function.equals("rate") || function.equals("share")) {
            String hits = "count(CASE WHEN " + row.holds(argument) + " THEN 1 END)";
            if (function.equals("share")) {
                return Sql.decimal("(" + hits + "::DOUBLE / any_value(entered))");
            }
            return function.equals("count")
                    ? Sql.whole(hits + "@")
                    : Sql.decimal("(" + hits + "::DOUBLE / nullif(count(*), 0))");
        }
        Sql value = row.wide(argument);
        if (function.equals("min") || function.equals("max")) {
            ordered(value.text(), value.kind());
        }
        String text = value.text();
        return switch (function) {
            case "sum" ->
                value.kind() == Kind.INTEGER
                        ? Sql.whole("sum(" + text + ")::BIGINT")
                        : Sql.decimal("sum(" + text + ")");
            case "avg" -> Sql.decimal("avg(" + text + ")");
            case "min", "max" -> new Sql(function + "(" + text + ")@", value.kind());
            case "stddev" -> Sql.decimal("stddev_samp(" + text + "::DOUBLE)");
            case "stddev_pop" -> Sql.decimal("stddev_pop(" + text + "::DOUBLE)");
            case "var" -> Sql.decimal("var_samp(" + text + "::DOUBLE)");
            case "median" -> Sql.decimal("quantile_cont(" + text + "::DOUBLE, 0.5)");
            case "quantile" ->
                Sql.decimal("quantile_cont(" + text + "::DOUBLE, "
                        + arguments.get(1).span().text() + ")");
            case "distinct" -> Sql.whole("count(DISTINCT " + text + ")");
            default -> throw new NotInSql(function);
        };
    }

    private static Sql accuracy(SqlExpressions row, Expression argument) {
        SqlGuess guess = SqlGuess.of(row, argument);
        return Sql.decimal(
                "(count(CASE WHEN l_truth IS NOT NULL AND " + guess.right() + " THEN 1 END)::DOUBLE / nullif("
                        + "count(CASE WHEN l_truth IS NOT NULL AND " + guess.present() + " THEN 1 END), 0))");
    }

    Sql accuracy(int model) {
        String guess = "m" + model;
        String judged = "l_truth IS NOT NULL AND " + guess + "_present";
        return Sql.decimal("(count(CASE WHEN " + judged + " AND " + guess
                + "_guess = l_truth THEN 1 END)::DOUBLE / nullif(" + "count(CASE WHEN " + judged + " THEN 1 END), 0))");
    }

    private Sql ordered(String text, Kind kind) {
        if (kind.isText() && at.names().classesAreNumbers()) {
            throw new NotInSql("class order");
        }
        return new Sql(text, kind);
    }

    private Sql scalar(String function, List<Expression> arguments) {
        List<Sql> values = arguments.stream().map(at::wide).toList();
        String all = values.stream().map(Sql::text).collect(Collectors.joining(", "));
        Kind kind = at.kind(function.equals("if") ? arguments.subList(1, 3) : arguments);
        return switch (function) {
            case "if" ->
                new Sql(
                        "(CASE WHEN " + at.holds(arguments.get(0)) + " THEN "
                                + values.get(1).text() + " ELSE "
                                + values.get(2).text() + " END)",
                        kind);
            case "coalesce", "abs", "floor", "greatest", "least" -> new Sql(function + "(" + all + ")", kind);
            case "ceil", "sqrt" -> new Sql(function + "(" + all + ")", kind);
            case "nullif" -> new Sql("nullif(" + all + ")", kind);
            case "round" ->
                new Sql(
                        "round(" + values.get(0).text() + ", "
                                + arguments.get(1).span().text() + ")" + (kind == Kind.INTEGER ? "::BIGINT" : ""),
                        values.get(0).kind());
            case "sign" -> Sql.whole("sign(" + all + ")::BIGINT");
            case "position" -> Sql.whole("strpos(" + all + ")");
            case "concat_text" ->
                new Sql(values.stream().map(Sql::text).collect(Collectors.joining(" || ", "(", ")")), Kind.TEXT);
            case "replace", "trim" -> new Sql(function + "(" + all + ")", Kind.TEXT);
            case "lower", "upper" -> new Sql(function + "(" + all + ")", Kind.TEXT);
            case "substr" -> new Sql("substring(" + all + ")", Kind.TEXT);
            case "length" -> Sql.whole("length(" + all + ")");
            case "year", "month", "day" -> Sql.whole(function + "(" + all + ")");
            case "bucket" -> bucket(values.get(0).text(), values.get(1).text(), kind);
            default -> throw new NotInSql(function);
        };
    }

    private static Sql bucket(String value, String width, Kind kind) {
        String edge = "(floor(" + value + "::DOUBLE / " + width + ") * " + width + ")";
        return kind == Kind.INTEGER ? Sql.whole(edge + "::BIGINT") : Sql.decimal(edge);
    }
}
