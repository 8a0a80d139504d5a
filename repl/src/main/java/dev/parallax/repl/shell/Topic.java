package dev.parallax.repl.shell;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A statement, a stage or a word of expressions, for help and completion.
 *
 * @param name its first words
 * @param syntax how it is written
 * @param doc one line
 * @param example a query
 */
record Topic(String name, String syntax, String doc, String example) {
    private static final Pattern WORD = Pattern.compile("[a-z]+");

    /** Statements, then stages, in the order of help. */
    static final List<Topic> ALL = List.of(
            new Topic(
                    "use", "use DATASET[@VERSION]", "chooses the dataset, and a version of its labels", "use fashion"),
            new Topic(
                    "compare",
                    "compare MODEL[@VERSION] [as NAME], … [join inner|left|outer [on COLUMN [else COLUMN]] | concat [inner]]",
                    "chooses the models, the first being base and the second other, and how their rows are merged",
                    "compare rf_60k as base, mlp_60k as other join inner"),
            new Topic("let", "let NAME = EXPRESSION", "names an expression", "let vote = mode([*].guess)"),
            new Topic("param", "param NAME [= VALUE]", "declares a parameter, used as $NAME", "param least = 0.9"),
            new Topic(
                    "check",
                    "check \"NAME\" [from …] [where PREDICATE] { ASSERTION [for each KEY, …] [min N]; … }",
                    "says whether assertions hold, of all rows or of each group with N labelled rows; null fails",
                    "check \"gate\" { accuracy(other) >= accuracy(base) for each row.truth min 50; count(regressed) <= 400 }"),
            new Topic(
                    "describe",
                    "describe [store|datasets|labels|models|columns|tags|NAME]",
                    "tells what there is",
                    "describe columns"),
            new Topic(
                    "explain",
                    "explain [analyze] QUERY",
                    "shows how a query is answered; with analyze, what each step did",
                    "explain analyze where base.wrong show count"),
            new Topic(
                    "import",
                    "import labels|model NAME|table|models|columns from \"FILE\" [(option: value, …)]",
                    "imports a file below the current folder",
                    "import model fc256 from \"preds.csv\" (scores: \"p_{class}\")"),
            new Topic(
                    "drill",
                    "drill [PART.]ROW.COLUMN",
                    "shows the rows behind a cell of the last result, and the query that finds them",
                    "drill 3.2"),
            new Topic(
                    "drop",
                    "drop dataset|model|tag NAME[@VERSION]",
                    "removes it from the store, or a version of it",
                    "drop tag \"suspect\""),
            new Topic(
                    "from",
                    "from \"TAG\" [STAGE …]",
                    "begins with the rows that a tag keeps",
                    "from \"suspect\" group by row.truth show count"),
            new Topic(
                    "where",
                    "[where] PREDICATE",
                    "keeps the rows for which it is true; as the first stage it needs no word",
                    "row.truth = \"coat\" and other.guess != base.guess"),
            new Topic("derive", "derive NAME = EXPRESSION, …", "adds columns", "derive gap = base.score - other.score"),
            new Topic(
                    "group by",
                    "group by EXPRESSION [as NAME], …",
                    "makes groups; a show tells what to show of each",
                    "group by outcome show count, share"),
            new Topic(
                    "show", "show EXPRESSION [as NAME], …", "chooses the columns of the answer", "show accuracy([*])"),
            new Topic(
                    "sort by",
                    "sort by EXPRESSION [asc|desc], …",
                    "puts rows in order",
                    "base.wrong sort by base.score desc"),
            new Topic("limit", "limit N [offset M]", "keeps the first rows", "where regressed limit 10"),
            new Topic(
                    "top",
                    "top N by EXPRESSION [per EXPRESSION, …]",
                    "keeps the rows with the largest values, of each group if there is a per",
                    "where regressed top 1 by other.score per row.truth"),
            new Topic(
                    "sample",
                    "sample N [per EXPRESSION, …] [seed S]",
                    "keeps some rows, the same ones each time",
                    "base.wrong sample 20 per row.truth"),
            new Topic(
                    "split by",
                    "split by EXPRESSION",
                    "makes one result for each value, side by side; the stages after it run on each",
                    "group by row.truth split by row.split show count, share"),
            new Topic(
                    "render",
                    "render CHART [(option: COLUMN, …)]",
                    "draws the result; what is not said of the chart is chosen",
                    "where regressed group by row.truth show count, share render bar"),
            new Topic(
                    "tag",
                    "tag \"NAME\"",
                    "keeps the rows under a name, for from and tagged",
                    "none([*].correct) and agree([*].guess) tag \"suspect\""),
            new Topic(
                    "export",
                    "export \"FILE\"",
                    "writes the result to a file below the current folder: .csv, .jsonl or .parquet",
                    "base.wrong show row.id, base.guess export \"relabel.csv\""));

    /** Those that are called so; where there are none, those that are written with this word. */
    static List<Topic> on(String name) {
        List<Topic> named = Glossary.all()
                .filter(each -> List.of(each.name.split(" ")).contains(name) || each.name.equals(name))
                .toList();
        return !named.isEmpty() || !WORD.matcher(name).matches()
                ? named
                : Glossary.all()
                        .filter(each -> List.of(each.syntax.split("[^a-z]+")).contains(name))
                        .toList();
    }
}
