package dev.parallax.spec.duckdb;

import dev.parallax.grammar.Expression;
import dev.parallax.spec.data.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Functions of the compared models of one row, written out model by model. */
final class SqlLists {
    private static final Pattern POSITIONS = Pattern.compile("\\[(\\d+(?:, \\d+)+)\\]");

    private final SqlExpressions at;

    SqlLists(SqlExpressions at) {
        this.at = at;
    }

    Sql call(String function, Expression argument) {
        List<Integer> models = positions(argument);
        IntFunction<String> holds = i -> at.ofModel(i).holds(argument);
        String some = joined(models, i -> "(m" + i + "_present AND " + holds.apply(i) + ")", " OR ");
        String unmet = joined(models, i -> "(m" + i + "_present AND NOT " + holds.apply(i) + ")", " OR ");
        String anybody = joined(models, i -> "m" + i + "_present", " OR ");
        return switch (function) {
            case "any" -> Sql.truth("(" + some + ")");
            case "all" -> Sql.truth("((" + anybody + ") AND NOT (" + unmet + "))");
            case "none" -> Sql.truth("((" + anybody + ") AND NOT (" + some + "))");
            case "count" ->
                Sql.whole("(" + joined(models, i -> "(m" + i + "_present AND " + holds.apply(i) + ")::BIGINT", " + ")
                        + ")");
            case "agree" -> agree(models, argument);
            case "mode" -> mode(models, argument);
            default -> ofValues(function, models, argument);
        };
    }

    private Sql ofValues(String function, List<Integer> models, Expression argument) {
        Kind kind = at.ofModel(0).wide(argument).kind();
        boolean ordered = List.of("min", "max", "spread").contains(function);
        if (ordered && kind.isText() && at.names().classesAreNumbers()) {
            throw new NotInSql("class order");
        }
        String values = "list_filter([" + joined(models, i -> value(i, argument), ", ") + "], lambda v: v IS NOT NULL)";
        return switch (function) {
            case "min", "max" -> new Sql("list_" + function + "(" + values + ")", kind);
            case "sum" -> new Sql("list_sum(" + values + ")" + (kind == Kind.INTEGER ? "::BIGINT" : ""), kind);
            case "spread" -> new Sql("(list_max(" + values + ") - list_min(" + values + "))", kind);
            case "avg" -> Sql.decimal("list_avg(" + values + ")");
            case "stddev" -> Sql.decimal("list_stddev_samp(" + values + ")");
            case "distinct" -> Sql.whole("len(list_distinct(" + values + "))");
            default -> throw new NotInSql(function);
        };
    }

    private String value(int model, Expression argument) {
        return "CASE WHEN m" + model + "_present THEN "
                + at.ofModel(model).wide(argument).text() + " END";
    }

    /** Two are present at least, and no two that are present differ. */
    private Sql agree(List<Integer> models, Expression argument) {
        String present = joined(models, i -> "m" + i + "_present::BIGINT", " + ");
        List<String> differing = new ArrayList<>();
        pairs(
                models,
                (i, j) -> differing.add("(m" + i + "_present AND m" + j + "_present AND "
                        + at.ofModel(i).wide(argument).text() + " IS DISTINCT FROM "
                        + at.ofModel(j).wide(argument).text() + ")"));
        return Sql.truth("(" + present + " >= 2 AND NOT (" + String.join(" OR ", differing) + "))");
    }

    /** Of three at most: what two say, else the first in class order. */
    private Sql mode(List<Integer> models, Expression argument) {
        if (models.size() > 3 || !at.ofModel(0).of(argument).kind().isText()) {
            throw new NotInSql("mode");
        }
        List<String> cases = new ArrayList<>();
        pairs(
                models,
                (i, j) -> cases.add(
                        " WHEN " + value(i, argument) + " = " + value(j, argument) + " THEN " + value(i, argument)));
        boolean numbers = at.names().classesAreNumbers();
        String cast = numbers ? "::BIGINT" : "";
        String first = "least(" + joined(models, i -> "(" + value(i, argument) + ")" + cast, ", ") + ")"
                + (numbers ? "::VARCHAR" : "");
        return new Sql("(CASE" + String.join("", cases) + " ELSE " + first + " END)", Kind.CLASS);
    }

    /** Whether a value is among those of the models that are present. */
    Sql contains(String value, Expression list) {
        return Sql.truth(joined(
                positions(list),
                i -> "(m" + i + "_present AND " + value + " IS NOT DISTINCT FROM "
                        + at.ofModel(i).wide(list).text() + ")",
                " OR "));
    }

    private interface Pair {
        void of(int first, int second);
    }

    private static void pairs(List<Integer> models, Pair pair) {
        for (int i = 0; i < models.size(); i++) {
            for (int j = i + 1; j < models.size(); j++) {
                pair.of(models.get(i), models.get(j));
            }
        }
    }

    private List<Integer> positions(Expression argument) {
        Matcher some = POSITIONS.matcher(argument.span().text());
        if (!some.find()) {
            return IntStream.range(0, at.names().models()).boxed().toList();
        }
        return Pattern.compile(", ")
                .splitAsStream(some.group(1))
                .map(Integer::valueOf)
                .toList();
    }

    private static String joined(List<Integer> models, IntFunction<String> each, String between) {
        return models.stream().map(each::apply).collect(Collectors.joining(between));
    }
}
