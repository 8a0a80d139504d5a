package dev.parallax.spec.duckdb;

import dev.parallax.grammar.Expression;
import dev.parallax.spec.data.Kind;
import dev.parallax.spec.data.TinyColumn;
import dev.parallax.spec.data.TinyDataset;
import dev.parallax.spec.data.TinyModel;
import dev.parallax.spec.oracle.Comparison;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Names of a query as columns of the joined table. */
final class SqlNames {
    private final TinyDataset dataset;
    private final Comparison comparison;

    /** Derived and shown columns. */
    private final Map<String, Kind> known;

    /** The model that a list stands for, or -1. */
    private final int element;

    /** Whether rows are groups, which have no columns but what was shown. */
    private final boolean groups;

    SqlNames(TinyDataset dataset, Comparison comparison, Map<String, Kind> known, int element, boolean groups) {
        this.dataset = dataset;
        this.comparison = comparison;
        this.known = known;
        this.element = element;
        this.groups = groups;
    }

    SqlNames ofModel(int model) {
        return new SqlNames(dataset, comparison, known, model, groups);
    }

    private void ofRow() {
        if (groups) {
            throw new NotInSql("aggregate after show");
        }
    }

    boolean knows(String name) {
        return known.containsKey(name);
    }

    int models() {
        return comparison.models().size();
    }

    Sql name(String name) {
        if (known.containsKey(name)) {
            return new Sql(Sql.quote(name), known.get(name));
        }
        ofRow();
        if (dataset.labels().column(name) != null) {
            return new Sql(Sql.quote("l_" + name), dataset.labels().column(name).kind());
        }
        if (models() < 2) {
            throw new NotInSql("pair");
        }
        return switch (name) {
            case "outcome" -> new Sql("outcome", Kind.TEXT);
            case "regressed", "fixed", "flipped" -> Sql.truth(name);
            default -> throw new NotInSql("name " + name);
        };
    }

    /** Definitions of what is derived from the columns of a joined row, to be worked out once. */
    List<String> facts() {
        List<String> facts = new ArrayList<>();
        for (int i = 0; i < models(); i++) {
            String prefix = "m" + i + "_";
            String judged = prefix + "present AND l_truth IS NOT NULL AND ";
            facts.add("(" + judged + correct(i) + ") AS " + prefix + "correct");
            facts.add("(" + judged + "NOT " + correct(i) + ") AS " + prefix + "wrong");
            facts.add(margin(i) + " AS " + prefix + "margin");
            facts.add(rank(i) + " AS " + prefix + "rank");
        }
        if (models() > 1) {
            facts.add(outcome() + " AS outcome");
            facts.add("(" + outcome() + " = 'regressed') AS regressed");
            facts.add("(" + outcome() + " = 'fixed') AS fixed");
            facts.add("(m0_present AND m1_present AND m0_guess IS DISTINCT FROM m1_guess) AS flipped");
        }
        return facts;
    }

    private static String outcome() {
        return "(CASE WHEN l_truth IS NULL THEN 'unlabelled' WHEN NOT m0_present OR NOT m1_present THEN 'missing' WHEN "
                + correct(0) + " THEN CASE WHEN " + correct(1) + " THEN 'both_right' ELSE 'regressed' END WHEN "
                + correct(1) + " THEN 'fixed' ELSE 'both_wrong' END)";
    }

    private static String correct(int model) {
        return "coalesce(m" + model + "_guess = l_truth, false)";
    }

    Sql member(Expression target, String column) {
        ofRow();
        if (isLabels(target)) {
            TinyColumn of = dataset.labels().column(column);
            return new Sql(Sql.quote("l_" + column), of == null ? Kind.TEXT : of.kind());
        }
        int model = model(target);
        String prefix = "m" + model + "_";
        TinyColumn of = of(model).table().column(column);
        if (of != null) {
            return new Sql(Sql.quote(prefix + column), of.kind());
        }
        return switch (column) {
            case "present", "correct", "wrong" -> Sql.truth(prefix + column);
            case "margin" -> Sql.decimal(prefix + column);
            case "rank" -> Sql.whole(prefix + column);
            default -> throw new NotInSql("column " + column);
        };
    }

    private String margin(int model) {
        if (of(model).scoreClasses().isEmpty()) {
            return "NULL::DOUBLE";
        }
        String sorted = "list_reverse_sort(list_filter([" + scores(model) + "], lambda s: s IS NOT NULL))";
        return "(" + sorted + "[1]::DOUBLE - " + sorted + "[2]::DOUBLE)";
    }

    /** One more than the scores above the truth's; among equals the guess comes first, then class order. */
    private String rank(int model) {
        String prefix = "m" + model + "_";
        List<String> classes = of(model).scoreClasses();
        String own = bySwitch(model, "l_truth").text();
        String place = "CASE l_truth"
                + IntStream.range(0, classes.size())
                        .mapToObj(i ->
                                " WHEN " + Sql.literal(classes.get(i)) + " THEN " + order().indexOf(classes.get(i)))
                        .collect(Collectors.joining())
                + " END";
        String before = IntStream.range(0, classes.size())
                .mapToObj(i -> {
                    String other = Sql.literal(classes.get(i));
                    String tie = "(" + prefix + "guess IS NOT DISTINCT FROM " + other + " OR (" + prefix
                            + "guess IS DISTINCT FROM l_truth AND " + order().indexOf(classes.get(i)) + " < " + place
                            + "))";
                    return "CASE WHEN l_truth != " + other + " AND (" + prefix + "s" + i + " > " + own + " OR ("
                            + prefix + "s" + i + " = " + own + " AND " + tie + ")) THEN 1 ELSE 0 END";
                })
                .collect(Collectors.joining(" + "));
        return classes.isEmpty()
                ? "NULL::BIGINT"
                : "CASE WHEN " + own + " IS NOT NULL THEN (1 + " + before + ")::BIGINT END";
    }

    private List<String> order() {
        return classesAreNumbers()
                ? dataset.classes().stream()
                        .sorted(Comparator.comparingLong(Long::parseLong))
                        .toList()
                : List.copyOf(dataset.classes());
    }

    /** Whether class order is that of numbers; else it is that of code points, as DuckDB's. */
    boolean classesAreNumbers() {
        return dataset.classes().stream().allMatch(c -> c.matches("\\d+"));
    }

    private String scores(int model) {
        return IntStream.range(0, of(model).scoreClasses().size())
                .mapToObj(i -> "m" + model + "_s" + i)
                .collect(Collectors.joining(", "));
    }

    /** Whether an expression stands for the labels. */
    private static boolean isLabels(Expression target) {
        return target instanceof Expression.Name name && name.name().equals("row");
    }

    /** A score by class; the index is SQL, or empty for a literal. */
    Sql subscript(Expression.Subscript subscript, String index) {
        if (isLabels(subscript.target()) && subscript.index() instanceof Expression.TextLiteral literal) {
            return member(subscript.target(), literal.value());
        }
        if (!(subscript.target() instanceof Expression.Member member)
                || !member.member().name().equals("score")) {
            throw new NotInSql("subscript");
        }
        int model = model(member.target());
        List<String> classes = of(model).scoreClasses();
        if (subscript.index() instanceof Expression.TextLiteral literal) {
            int place = classes.indexOf(literal.value());
            return new Sql(place < 0 ? "NULL::FLOAT" : "m" + model + "_s" + place, Kind.SCORE);
        }
        return bySwitch(model, index);
    }

    private Sql bySwitch(int model, String index) {
        List<String> classes = of(model).scoreClasses();
        String cases = IntStream.range(0, classes.size())
                .mapToObj(i -> " WHEN " + index + " = " + Sql.literal(classes.get(i)) + " THEN m" + model + "_s" + i)
                .collect(Collectors.joining());
        return new Sql(cases.isEmpty() ? "NULL::FLOAT" : "(CASE" + cases + " END)", Kind.SCORE);
    }

    int model(Expression target) {
        if (target instanceof Expression.Models models) {
            if (models.all() || models.items().size() > 1) {
                return element < 0 ? unknown(target) : element;
            }
            if (models.items().size() == 1 && models.items().get(0) instanceof Expression.NumberLiteral number) {
                return Integer.parseInt(number.text());
            }
            return unknown(target);
        }
        String name = target instanceof Expression.Name word ? word.name() : "";
        for (int i = 0; i < models(); i++) {
            if (comparison.models().get(i).name().equals(name)) {
                return i;
            }
        }
        return name.equals("base") ? 0 : name.equals("other") && models() > 1 ? 1 : unknown(target);
    }

    private static int unknown(Expression target) {
        throw new NotInSql("model " + target.span().text());
    }

    private TinyModel of(int model) {
        return comparison.models().get(model).model();
    }
}
