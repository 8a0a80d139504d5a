package dev.parallax.repl.shell;

import java.util.List;
import java.util.stream.Stream;

/** The words of expressions, for help: the columns that every comparison has, and the operators. */
final class Glossary {
    /** The columns of a model, then those of the pair of base and other. */
    static final List<Topic> COLUMNS = List.of(
            new Topic("guess", "MODEL.guess", "the class that the model says", "show row.id, base.guess"),
            new Topic(
                    "score",
                    "MODEL.score, MODEL.score[CLASS]",
                    "the model's score of its guess, or of a class, which may be an expression",
                    "show base.score, base.score[row.truth]"),
            new Topic("present", "MODEL.present", "whether the model has this row", "not other.present show count"),
            new Topic(
                    "correct",
                    "MODEL.correct",
                    "whether the guess is the truth; false where the truth is missing or the model has no row",
                    "base.correct and not other.correct"),
            new Topic(
                    "wrong",
                    "MODEL.wrong",
                    "whether the guess is not the truth; false where the truth is missing or the model has no row",
                    "base.wrong sort by base.score desc limit 10"),
            new Topic(
                    "rank",
                    "MODEL.rank",
                    "the place of the truth among the model's scores, 1 the best",
                    "base.rank > 5 show row.id, base.guess"),
            new Topic(
                    "margin",
                    "MODEL.margin",
                    "the model's best score minus its second",
                    "base.correct sort by base.margin limit 10"),
            new Topic(
                    "entropy",
                    "MODEL.entropy",
                    "the entropy of the model's scores, in nats",
                    "base.wrong show row.id, base.entropy"),
            new Topic(
                    "outcome",
                    "outcome",
                    "what became of the row from base to other: both_right, regressed, fixed, both_wrong, missing, unlabelled",
                    "group by outcome show count, share"),
            new Topic(
                    "regressed", "regressed", "base is right and other is wrong", "regressed show row.id, other.guess"),
            new Topic("fixed", "fixed", "base is wrong and other is right", "group by row.truth show count(fixed)"),
            new Topic(
                    "tagged",
                    "tagged(\"NAME\")",
                    "the row is among those that a tag keeps",
                    "where tagged(\"suspect\") and base.wrong"),
            new Topic(
                    "flipped",
                    "flipped",
                    "both models have the row and guess differently",
                    "flipped show row.id, base.guess, other.guess"),
            new Topic(
                    "gone",
                    "gone(\"TRUTH\" -> \"GUESS\")",
                    "rows of this truth that base guesses so and other does not: fixed(…) where other is right, else moved(…)",
                    "gone(\"cat\" -> \"dog\") show row.id, other.guess"),
            new Topic(
                    "new",
                    "new(\"TRUTH\" -> \"GUESS\")",
                    "rows of this truth that other guesses so and base does not: regressed(…) where base is right, else moved(…)",
                    "new(\"cat\" -> \"dog\") sort by other.score desc limit 5"),
            new Topic(
                    "moved",
                    "moved(\"TRUTH\" -> \"GUESS\")",
                    "rows that are gone from this cell or new in it, and that the model not guessing so has wrong too",
                    "moved(\"cat\" -> \"dog\") group by other.guess show count"));

    /** Operators and the words that belong to them. */
    static final List<Topic> OPERATORS = List.of(
            new Topic("and", "A and B", "both are true; binds more than or", "base.wrong and other.wrong"),
            new Topic("or", "A or B", "one of them is true", "base.wrong or other.wrong"),
            new Topic("not", "not A", "A is false; binds less than a comparison", "not base.correct"),
            new Topic("in", "X [not] in (A, …) | X [not] in LIST", "X is one of them", "row.truth in [*].guess"),
            new Topic(
                    "between",
                    "X [not] between A and B",
                    "from A to B, both included",
                    "base.score between 0.4 and 0.6"),
            new Topic(
                    "like",
                    "X [not] like PATTERN",
                    "the whole text fits; % is any text, _ any character",
                    "row.truth like \"c%\""),
            new Topic(
                    "matches",
                    "X [not] matches REGEX",
                    "a regular expression is found anywhere in the text",
                    "row.id matches \"^img_0+7\""),
            new Topic("contains", "X [not] contains TEXT", "the text is within X", "row.id contains \"00\""),
            new Topic("starts with", "X [not] starts with TEXT", "X begins with it", "row.id starts with \"img\""),
            new Topic("ends with", "X [not] ends with TEXT", "X ends with it", "row.id ends with \"7\""),
            new Topic(
                    "is null",
                    "X is [not] null",
                    "X has no value; a comparison with null is neither true nor false",
                    "base.guess is null show count"),
            new Topic(
                    "case",
                    "case when CONDITION then VALUE … [else VALUE] end",
                    "the value of the first condition that is true",
                    "show row.id, case when base.score > 0.9 then \"sure\" else \"unsure\" end as says"),
            new Topic(
                    "per",
                    "AGGREGATE per KEY | AGGREGATE per (KEY, …)",
                    "in a derive: the value of the row's group, in every row",
                    "derive n = count per row.truth where n > 10"),
            new Topic(
                    "join",
                    "compare … join inner|left|outer [on COLUMN [else COLUMN]]",
                    "the rows that all have, all labelled rows, or every row that anyone has; by id, or by columns of the labels",
                    "compare rf_60k as base, mlp_60k as other join left"),
            new Topic(
                    "concat",
                    "compare … concat [inner]",
                    "the rows of one model after those of the other, as row.guess, row.model; inner, only those that all have",
                    "compare rf_60k, mlp_60k concat"),
            new Topic("date", "date \"YYYY-MM-DD\"", "a date", "show date \"2026-01-31\" as day limit 1"),
            new Topic(
                    "as",
                    "EXPRESSION as NAME",
                    "names a column, a group's key or a compared model",
                    "show count as n"));

    private Glossary() {}

    /** Everything that help knows besides functions and commands. */
    static Stream<Topic> all() {
        return Stream.of(Topic.ALL, COLUMNS, OPERATORS).flatMap(List::stream);
    }
}
