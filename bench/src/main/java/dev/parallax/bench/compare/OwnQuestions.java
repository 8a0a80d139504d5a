package dev.parallax.bench.compare;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Six questions that are seldom put to a database, since they are long in SQL. DuckDB answers them over its one table, so that
 * the answers can be checked; their ratios are shown and do not count.
 *
 * @param classes the classes, the most frequent first
 * @param models that are compared; questions about many take five of them, or as many as there are
 */
record OwnQuestions(List<String> classes, int models) {
    private static final int MANY = 5;

    List<Question> all() {
        return List.of(outcomes(), agreement(), newConfusions(), cell(), spread(), quantiles());
    }

    private String name(int k) {
        return classes.get(k % classes.size());
    }

    private int many() {
        return Math.min(MANY, models);
    }

    /** The models that many-model questions are about, as a list of the language. */
    private String list() {
        return IntStream.range(0, many()).mapToObj(Integer::toString).collect(Collectors.joining(", ", "[", "]"));
    }

    private String each(IntFunction<String> ofModel) {
        return IntStream.range(0, many()).mapToObj(ofModel).collect(Collectors.joining(", "));
    }

    private Question outcomes() {
        return new Question(
                "the four outcomes",
                false,
                Question.Shape.TABLE,
                Touched.bitmaps(2),
                "group by outcome show count sort by count desc",
                t -> ("SELECT CASE WHEN %2$s = %1$s THEN CASE WHEN %3$s = %1$s THEN 'both_right' ELSE 'regressed' END"
                                + " WHEN %3$s = %1$s THEN 'fixed' ELSE 'both_wrong' END AS outcome, count(*) AS n"
                                + " FROM %4$s GROUP BY outcome ORDER BY n DESC")
                        .formatted(t.row("truth"), t.base("guess"), t.other("guess"), t.from()));
    }

    private Question agreement() {
        return new Question(
                "agreement of %d models by class".formatted(many()),
                false,
                Question.Shape.TABLE,
                Touched.codes(1).and(Touched.bitmaps(many() - 1)),
                "group by row.truth show count, count(agree(%s.guess))".formatted(list()),
                t -> "SELECT %1$s, count(*), count(*) FILTER (WHERE %2$s) FROM %3$s GROUP BY %1$s ORDER BY %1$s"
                        .formatted(
                                t.row("truth"),
                                IntStream.range(1, many())
                                        .mapToObj(m -> t.model(m, "guess") + " = " + t.base("guess"))
                                        .collect(Collectors.joining(" AND ")),
                                t.from()));
    }

    private Question newConfusions() {
        return new Question(
                "new confusions of a pair of classes",
                false,
                Question.Shape.SELECTED,
                Touched.bitmaps(3),
                "row.truth = \"%1$s\" and other.guess = \"%2$s\" and base.guess != \"%2$s\""
                        .formatted(name(0), name(1)),
                t -> "SELECT count(*) FROM %4$s WHERE %1$s = '%5$s' AND %3$s = '%6$s' AND %2$s <> '%6$s'"
                        .formatted(t.row("truth"), t.base("guess"), t.other("guess"), t.from(), name(0), name(1)));
    }

    private Question cell() {
        return new Question(
                "the rows of a cell, surest first",
                false,
                Question.Shape.RANKED,
                Touched.bitmaps(4),
                "row.truth = \"%s\" and row.source = \"camera_17\" and regressed sort by other.score desc limit 50 show row.id, other.score"
                        .formatted(name(1)),
                t -> ("SELECT %5$s, %6$s::DOUBLE AS s FROM %4$s WHERE %1$s = '%8$s' AND %7$s = 'camera_17'"
                                + " AND %2$s = %1$s AND %3$s <> %1$s ORDER BY s DESC LIMIT 50")
                        .formatted(
                                t.row("truth"),
                                t.base("guess"),
                                t.other("guess"),
                                t.from(),
                                t.row("id"),
                                t.other("score"),
                                t.row("source"),
                                name(1)));
    }

    private Question spread() {
        String c = name(0);
        return new Question(
                "top 50 by stddev of %d scores".formatted(many()),
                false,
                Question.Shape.RANKED,
                Touched.scores(many()),
                "derive d = stddev(%s.score[\"%s\"]) sort by d desc limit 50 show row.id, d".formatted(list(), c),
                t -> "SELECT %1$s, list_aggregate([%2$s], 'stddev_samp') AS d FROM %3$s ORDER BY d DESC LIMIT 50"
                        .formatted(t.row("id"), each(m -> t.model(m, "p_" + c) + "::DOUBLE"), t.from()));
    }

    /**
     * Both columns are read twice: to select an exact quantile in one pass takes room for about as many values as there are (J. I.
     * Munro and M. S. Paterson, Selection and sorting with limited storage, Theoretical Computer Science 12, 1980).
     */
    private Question quantiles() {
        return new Question(
                "quantile of the score by source",
                false,
                Question.Shape.TABLE,
                Touched.bytes(2).and(Touched.scores(2)),
                "group by row.source show quantile(base.score, 0.9)",
                t -> "SELECT %1$s, quantile_cont(%2$s::DOUBLE, 0.9) FROM %3$s GROUP BY %1$s ORDER BY %1$s"
                        .formatted(t.row("source"), t.base("score"), t.from()));
    }
}
