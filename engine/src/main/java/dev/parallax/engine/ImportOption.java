package dev.parallax.engine;

import static dev.parallax.grammar.Statement.Import.Kind.COLUMNS;
import static dev.parallax.grammar.Statement.Import.Kind.LABELS;
import static dev.parallax.grammar.Statement.Import.Kind.MODEL;
import static dev.parallax.grammar.Statement.Import.Kind.MODELS;
import static dev.parallax.grammar.Statement.Import.Kind.TABLE;

import dev.parallax.grammar.Statement;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * An option of imports.
 *
 * @param name as the language writes it
 * @param kinds the imports that it may be said of
 * @param doc what it says, in a line
 */
public record ImportOption(String name, Set<Statement.Import.Kind> kinds, String doc) {
    /** All of them, in the order of help. */
    public static final List<ImportOption> ALL = List.of(
            any("dataset", "the dataset it belongs to"),
            any("id", "the column of the ids, or an expression over the file's columns such as stem(path)"),
            of("truth", "the column of the truth", LABELS, TABLE),
            of("guess", "the column of the guess", MODEL, MODELS),
            of("models", "the columns of the models' guesses, such as {model}_pred", TABLE),
            of("score", "the column of the guess's score", MODEL, MODELS, TABLE),
            of(
                    "scores",
                    "the scores by class: columns such as p_{class}, a list or map column, an .npy file",
                    MODEL,
                    MODELS,
                    TABLE),
            of("logits", "softmax or sigmoid: what turns the scores into probabilities", MODEL, MODELS, TABLE),
            of("on", "the column of the labels that the file's id is looked up in", COLUMNS),
            of("classes", "a file of class names, for indices; in class order", LABELS, MODEL, TABLE, MODELS),
            of("base", "the index of the first class, 0 or 1", LABELS, MODEL, TABLE, MODELS),
            any("types", "column=type: text, integer, decimal, boolean, date or class"),
            any("null", "a text that means null, such as NA"),
            any("decimal", "what stands before the decimals of numbers, a point or a comma"),
            any("delimiter", "what parts the fields of CSV"),
            any("encoding", "of the text, such as latin1 or utf-16"),
            any("dedupe", "first, last or max_score: which row of an id is kept"),
            of("attributes", "name=value, or for models their files, such as runs/{name}/config.json", MODEL, MODELS),
            of("append", "true: add to the labels there are", LABELS),
            of("replace", "true: a column may take the place of one the labels have", COLUMNS),
            any("dry", "true: show how the file would be read, and write nothing"));

    /** Keeps the kinds in an order of their own. */
    public ImportOption {
        kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
    }

    private static ImportOption any(String name, String doc) {
        return new ImportOption(name, EnumSet.allOf(Statement.Import.Kind.class), doc);
    }

    private static ImportOption of(String name, String doc, Statement.Import.Kind... kinds) {
        return new ImportOption(name, Set.of(kinds), doc);
    }
}
