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
            any("dataset", "the dataset it belongs to, by default main"),
            any(
                    "id",
                    "the column of the ids, or an expression over the file's columns, which are text: stem(path),"
                            + " concat_text(split, \"/\", name)"),
            of("truth", "the column of the truth", LABELS, TABLE),
            of("guess", "the column of the guess; without one it is the class with the best score", MODEL, MODELS),
            of("models", "the columns of the models' guesses: \"{model}_pred\"", TABLE),
            of("score", "the column of the guess's score; in a table \"{model}_conf\"", MODEL, TABLE, MODELS),
            of(
                    "scores",
                    "the scores by class: columns \"p_{class}\", in a table \"{model}_p_{class}\"; a column of lists or maps,"
                            + " also as JSON in a field; a matrix \"scores.npy\" beside the file",
                    MODEL,
                    TABLE,
                    MODELS),
            of("logits", "softmax or sigmoid: what turns the scores into probabilities", MODEL, TABLE, MODELS),
            of(
                    "on",
                    "the labels' column that the file's key is looked up in, by default the id; the file's own is id, or"
                            + " has the same name",
                    COLUMNS),
            of("classes", "a file of class names, for indices; in class order", LABELS, MODEL, TABLE, MODELS),
            of(
                    "base",
                    "the index of the first class, 0 or 1: in the file, and of the first of a list of scores",
                    LABELS,
                    MODEL,
                    TABLE,
                    MODELS),
            any("types", "\"column=type\": text, integer, decimal, boolean, date or class"),
            any("null", "a text that means null, besides the empty field: \"NA\""),
            any("decimal", "\",\" where numbers have a comma before their decimals"),
            any("delimiter", "what parts the fields of CSV; a comma, semicolon, tab or bar is noticed"),
            any("encoding", "of the text: latin1, utf-16, any that Java knows; by default UTF-8"),
            any("dedupe", "which of the rows of one id is kept: first, last, max_score; by default they are refused"),
            of(
                    "attributes",
                    "\"lr=0.001\": something to know a model by; of models also the path of their JSON files,"
                            + " \"runs/{name}/config.json\"",
                    MODEL,
                    MODELS),
            of("append", "true: add to the labels there are", LABELS),
            of("replace", "true: a column may take the place of one of its name", COLUMNS),
            any("dry", "true: tell how the file would be read, and write nothing"));

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
