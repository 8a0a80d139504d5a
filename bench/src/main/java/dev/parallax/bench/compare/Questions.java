package dev.parallax.bench.compare;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The twelve questions that both sides are asked, over the classes of the generated files.
 *
 * @param classes the classes, the most frequent first
 */
record Questions(List<String> classes) {
    private static final int AVERAGES = 10;

    /** All questions about so many models: the twelve, then those of {@link OwnQuestions}. */
    static List<Question> all(List<String> classes, int models) {
        return Stream.of(new Questions(classes).common(), new OwnQuestions(classes, models).all())
                .flatMap(List::stream)
                .toList();
    }

    private List<Question> common() {
        return List.of(
                mission(),
                confusion(),
                accuracy(),
                regressions(),
                top(),
                range(),
                sources(),
                histograms(),
                threePredicates(),
                precision(),
                fetch(),
                averages());
    }

    private String name(int k) {
        return classes.get(k % classes.size());
    }

    private static String score(String name) {
        return "p_" + name;
    }

    private Question mission() {
        return new Question(
                "rows of a class, guesses differ",
                Question.Shape.SELECTED,
                Touched.bitmaps(2),
                "row.truth = \"%s\" and other.guess != base.guess".formatted(name(2)),
                t -> "SELECT count(*) FROM %s WHERE %s = '%s' AND %s <> %s"
                        .formatted(t.from(), t.row("truth"), name(2), t.other("guess"), t.base("guess")));
    }

    private Question confusion() {
        return new Question(
                "confusion matrix",
                Question.Shape.TABLE,
                Touched.codes(2),
                "group by row.truth, other.guess show count",
                t -> "SELECT %1$s, %2$s, count(*) FROM %3$s GROUP BY %1$s, %2$s ORDER BY %1$s, %2$s"
                        .formatted(t.row("truth"), t.other("guess"), t.from()));
    }

    private Question accuracy() {
        return new Question(
                "accuracy of both by class",
                Question.Shape.TABLE,
                Touched.codes(1).and(Touched.bitmaps(2)),
                "group by row.truth show accuracy(base), accuracy(other)",
                t -> ("SELECT %1$s, count(*) FILTER (WHERE %2$s = %1$s) / count(*), count(*) FILTER (WHERE %3$s ="
                                + " %1$s) / count(*) FROM %4$s GROUP BY %1$s ORDER BY %1$s")
                        .formatted(t.row("truth"), t.base("guess"), t.other("guess"), t.from()));
    }

    private Question regressions() {
        return new Question(
                "regressions by class",
                Question.Shape.TABLE,
                Touched.codes(1).and(Touched.bitmaps(2)),
                "where regressed group by row.truth show count",
                t -> "SELECT %1$s, count(*) FROM %4$s WHERE %2$s = %1$s AND %3$s <> %1$s GROUP BY %1$s ORDER BY %1$s"
                        .formatted(t.row("truth"), t.base("guess"), t.other("guess"), t.from()));
    }

    private Question top() {
        String c = name(1);
        return new Question(
                "top 20 by score difference in a class",
                Question.Shape.RANKED,
                Touched.scores(2).and(Touched.bitmaps(1)),
                "row.truth = \"%1$s\" derive d = other.score[\"%1$s\"] - base.score[\"%1$s\"] top 20 by d show row.id, d"
                        .formatted(c),
                t -> ("SELECT %1$s, %3$s::DOUBLE - %2$s::DOUBLE AS d FROM %4$s WHERE %5$s = '%6$s' ORDER BY d DESC"
                                + " LIMIT 20")
                        .formatted(t.row("id"), t.base(score(c)), t.other(score(c)), t.from(), t.row("truth"), c));
    }

    private Question range() {
        return new Question(
                "score range with a wrong guess",
                Question.Shape.SELECTED,
                Touched.scores(1).and(Touched.bitmaps(1)),
                "base.score >= 0.5 and base.score < 0.7 and base.wrong",
                t -> "SELECT count(*) FROM %4$s WHERE %2$s >= %5$s AND %2$s < %6$s AND %3$s <> %1$s"
                        .formatted(
                                t.row("truth"),
                                t.base("score"),
                                t.base("guess"),
                                t.from(),
                                t.score("0.5"),
                                t.score("0.7")));
    }

    private Question sources() {
        return new Question(
                "50 sources, sorted by regressions",
                Question.Shape.TABLE,
                Touched.bytes(1).and(Touched.bitmaps(2)),
                "group by row.source show count as n, count(regressed) as r sort by r desc",
                t -> ("SELECT %5$s, count(*), count(*) FILTER (WHERE %2$s = %1$s AND %3$s <> %1$s) AS r"
                                + " FROM %4$s GROUP BY %5$s ORDER BY r DESC, %5$s")
                        .formatted(t.row("truth"), t.base("guess"), t.other("guess"), t.from(), t.row("source")));
    }

    /** Sixteen bins, since their edges are the same in any precision; no score is 1. */
    private Question histograms() {
        return new Question(
                "score histograms by class",
                Question.Shape.HISTOGRAMS,
                Touched.codes(1).and(Touched.scores(1)),
                "group by row.truth show hist(base.score, bins: 16)",
                t -> ("SELECT %1$s, floor(%2$s * 16)::UTINYINT AS bin, count(*)"
                                + " FROM %3$s GROUP BY %1$s, bin ORDER BY %1$s, bin")
                        .formatted(t.row("truth"), t.base("score"), t.from()));
    }

    private Question threePredicates() {
        return new Question(
                "three predicates",
                Question.Shape.SELECTED,
                Touched.scores(1).and(Touched.bitmaps(2)),
                "row.split = \"test\" and base.score < 0.6 and other.guess = \"%s\"".formatted(name(3)),
                t -> "SELECT count(*) FROM %s WHERE %s = 'test' AND %s < %s AND %s = '%s'"
                        .formatted(
                                t.from(), t.row("split"), t.base("score"), t.score("0.6"), t.other("guess"), name(3)));
    }

    /** Of the rows with a score of at least the bin's edge, how many are of the class: precision and recall are running sums. */
    private Question precision() {
        String c = name(2);
        return new Question(
                "binned precision-recall curve",
                Question.Shape.TABLE,
                Touched.scores(1).and(Touched.bitmaps(1)),
                "group by bucket(other.score[\"%1$s\"], 0.01) as bin show count as n, count(row.truth = \"%1$s\") as hits sort by bin desc"
                        .formatted(c),
                t -> ("SELECT bin / 100 AS edge, count(*), count(*) FILTER (WHERE truth = '%4$s')"
                                + " FROM (SELECT floor(%2$s::DOUBLE * 100)::UTINYINT AS bin, %1$s AS truth FROM %3$s)"
                                + " GROUP BY bin ORDER BY bin DESC")
                        .formatted(t.row("truth"), t.float32(t.other(score(c))), t.from(), c));
    }

    private Question fetch() {
        return new Question(
                "fetch 100 rows",
                Question.Shape.FETCHED,
                Touched.NOTHING,
                "row.truth = \"%s\" and other.guess != base.guess show row.id, base.guess, other.guess, other.score limit 100"
                        .formatted(name(2)),
                t -> "SELECT %1$s, %3$s, %4$s, %5$s FROM %6$s WHERE %2$s = '%7$s' AND %4$s <> %3$s LIMIT 100"
                        .formatted(
                                t.row("id"),
                                t.row("truth"),
                                t.base("guess"),
                                t.other("guess"),
                                t.other("score"),
                                t.from(),
                                name(2)));
    }

    private Question averages() {
        List<String> some = classes.subList(0, Math.min(AVERAGES, classes.size()));
        String shown = some.stream()
                .map(c -> "avg(base.score[\"" + c + "\"]) as a_" + c)
                .collect(Collectors.joining(", "));
        return new Question(
                "%d average scores by class".formatted(some.size()),
                Question.Shape.TABLE,
                Touched.codes(1).and(Touched.scores(some.size())),
                "group by row.truth show " + shown,
                t -> "SELECT %1$s, %2$s FROM %3$s GROUP BY %1$s ORDER BY %1$s"
                        .formatted(
                                t.row("truth"),
                                some.stream()
                                        .map(c -> "avg(" + t.base(score(c)) + ')')
                                        .collect(Collectors.joining(", ")),
                                t.from()));
    }
}
