package dev.parallax.spec.random;

import dev.parallax.spec.data.Kind;
import java.util.List;

/** Random aggregates, as text. */
final class Aggregations {
    private final Dice dice;
    private final Schema schema;
    private final Expressions rows;

    /** Whether the truth was made a key: among rows of one truth, {@code precision} and {@code f1} are refused. */
    private boolean byTruth;

    Aggregations(Dice dice, Schema schema, Expressions rows) {
        this.dice = dice;
        this.schema = schema;
        this.rows = rows;
    }

    /** An aggregate whose value does not depend on the order of a sum, so that it may sort and filter. */
    String exact() {
        return dice.made(
                () -> "count",
                () -> "count(*)",
                () -> "share",
                () -> "count(" + rows.predicate(1) + ")",
                () -> "rate(" + rows.predicate(1) + ")",
                () -> "sum(" + rows.number(1, Kind.INTEGER) + ")",
                () -> dice.of("min(", "max(") + rows.number(1, dice.of(Kind.INTEGER, Kind.DECIMAL, Kind.SCORE)) + ")",
                () -> dice.of("min(", "max(") + "row.day)",
                () -> "distinct(" + key() + ")",
                () -> "count(" + dice.of("row.n", "row.weather", model() + ".guess") + ")",
                () -> "share(" + rows.predicate(0) + ")",
                () -> "accuracy(" + rows.guess() + ")",
                this::shareOfPair,
                this::accuracy);
    }

    /** A whole number that rows are counted or added to. */
    String counting() {
        return dice.made(
                () -> "count",
                () -> "count(" + rows.predicate(1) + ")",
                () -> "distinct(" + key() + ")",
                () -> "sum(" + rows.number(1, Kind.INTEGER) + ")");
    }

    private String shareOfPair() {
        if (!schema.isPair()) {
            return accuracy();
        }
        String named = "(" + rows.guess() + ", " + rows.guess() + ")";
        return dice.of("btc", "bec", "bec_base") + dice.of("", named);
    }

    /** A ratio of counts. */
    String rating() {
        return dice.made(
                this::shareOfPair,
                () -> "share",
                () -> "share(" + rows.predicate(0) + ")",
                () -> "rate(" + rows.predicate(1) + ")",
                () -> "accuracy(" + rows.guess() + ")",
                this::accuracy);
    }

    /** Any aggregate that is one column. */
    String any() {
        return dice.made(
                this::exact,
                this::exact,
                () -> dice.of("avg(", "sum(", "stddev(", "var(", "median(", "stddev_pop(") + measure() + ")",
                () -> "quantile(" + measure() + ", " + dice.of("0", "0.1", "0.25", "0.9", "1") + ")",
                () -> "first(" + dice.of("row.id", "row.n", "row.day", "row.weather", rows.text(1)) + ")",
                () -> "mode(" + dice.of("row.truth", "row.weather", model() + ".guess") + ")",
                () -> dice.of("min(", "max(") + dice.of("row.truth", "row.weather", model() + ".guess") + ")",
                () -> "avg(" + measure() + ") * 0.5 is null",
                () -> accuracy() + " - rate(" + rows.predicate(0) + ")",
                () -> "count(" + rows.predicate(0) + ") / count",
                this::metric,
                this::metric,
                this::difference,
                this::ofLists,
                this::nested);
    }

    /** A metric of one model, of an expression, or of a stack's rows. */
    private String metric() {
        String guess = schema.models().isEmpty() ? dice.of("", rows.guess()) : rows.guess();
        return dice.made(
                () -> judging(dice.of("kappa", "mcc", "accuracy"), guess, ""),
                () -> judging(ofClasses(), guess, dice.of(average(), ofClass())),
                () -> judging(ofClasses(), guess, dice.of(average(), ofClass())),
                () -> "support" + dice.of("", "(" + ofClass() + ")"),
                this::ofScores);
    }

    private String ofScores() {
        if (!schema.hasScores()) {
            return "support";
        }
        String model = schema.models().isEmpty() ? "" : dice.one(schema.models());
        String metric = dice.of("topk", "logloss", "brier", "ece");
        return switch (metric) {
            case "topk" -> judging(metric, model, dice.of("1", "3"));
            case "brier" -> judging(metric, model, dice.of("", "half"));
            case "ece" -> judging(metric, model, dice.of("", "bins: 4"));
            default -> judging(metric, model, "");
        };
    }

    private static String judging(String metric, String guess, String behind) {
        String arguments = guess + (guess.isEmpty() || behind.isEmpty() ? "" : ", ") + behind;
        return arguments.isEmpty() ? metric : metric + "(" + arguments + ")";
    }

    /** What other gains, or how two guesses differ. */
    private String difference() {
        if (!schema.isPair()) {
            return metric();
        }
        String metric = dice.made(
                () -> dice.of("accuracy", "kappa", "mcc"),
                () -> ofClasses() + "(" + dice.of(average(), ofClass()) + ")");
        String guesses = dice.percent(60) ? "" : ", " + rows.guess() + ", " + rows.guess();
        return dice.made(
                () -> "delta(" + metric + guesses + ")",
                () -> "delta_pct(" + metric + guesses + ")",
                () -> dice.of("mcnemar", "mcnemar_statistic"));
    }

    private String ofClasses() {
        return byTruth ? "recall" : dice.of("precision", "recall", "f1");
    }

    private String average() {
        return dice.of("macro", "micro", "weighted");
    }

    private String ofClass() {
        return schema.classes().isEmpty() ? "\"none\"" : Literals.of(dice.one(schema.classes()));
    }

    /** An aggregate that is a column for each model. */
    String distributed() {
        return dice.made(
                () -> "accuracy([*])",
                () -> "accuracy",
                () -> dice.of("avg(", "sum(", "min(", "max(", "stddev(") + rows.list(Kind.SCORE) + ")",
                () -> dice.of("count(", "rate(") + rows.list(Kind.BOOLEAN) + ")",
                () -> "hist([*].guess)",
                () -> "distinct([*].guess)");
    }

    private String ofLists() {
        if (schema.listed().isEmpty()) {
            return exact();
        }
        return dice.of(
                "count(any([*].wrong))",
                "rate(all([*].correct))",
                "accuracy(mode([*].guess))",
                "avg(spread([*].score))",
                "max(count([*].wrong))",
                "count(agree([*].guess))");
    }

    private String nested() {
        return dice.made(
                () -> "hist(" + key() + ")",
                () -> "hist(" + model() + ".score, " + dice.of("bins: 4", "bins: 10", "width: 0.05", "width: 0.3")
                        + ")",
                () -> "hist(" + model() + ".score)",
                () -> "hist(row.n, width: 5)",
                () -> "sample(" + key() + ", " + dice.of("1", "3", "100") + ")",
                () -> "values(" + key() + ", n: " + dice.of("1", "3", "100") + ")",
                () -> "values(" + key() + ")");
    }

    private String measure() {
        return rows.number(1, dice.of(Kind.INTEGER, Kind.DECIMAL, Kind.SCORE));
    }

    /** A model, before a dot. */
    private String model() {
        return schema.models().isEmpty() ? schema.model() : dice.one(schema.models());
    }

    private String accuracy() {
        return schema.models().isEmpty() ? "accuracy" : "accuracy(" + dice.one(schema.models()) + ")";
    }

    /** What rows may be grouped by. */
    String key() {
        String model = schema.model();
        List<String> plain = List.of(
                "row.truth", "row.weather", "row.flag", "row.n", "row.day", model + ".guess", model + ".correct");
        String key = dice.made(
                () -> dice.one(plain),
                () -> dice.one(plain),
                () -> schema.isPair() ? "outcome" : schema.models().isEmpty() ? "row.model" : model + ".present",
                () -> "bucket(row.n, 4)",
                () -> "row.n % 3",
                () -> model + ".score > " + dice.of("0.5", "0.07", "0.9"),
                () -> dice.of(
                                "bucket(%s.score, 0.1)",
                                "bucket(%s.score, 0.25)", "round(%s.score, 1)", "floor(%s.score * 10)")
                        .formatted(model),
                () -> "upper(row.weather)");
        byTruth |= key.equals("row.truth");
        return key;
    }
}
