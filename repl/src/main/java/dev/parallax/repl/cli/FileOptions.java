package dev.parallax.repl.cli;

import dev.parallax.engine.ImportOptions;

/** How a file is read, whatever it holds. */
final class FileOptions {
    private final Parameter dataset;
    private final Parameter id;
    private final Parameter types;
    private final Parameter nullTexts;
    private final Parameter decimal;
    private final Parameter delimiter;
    private final Parameter encoding;
    private final Parameter dedupe;
    private final Parameter dry;

    FileOptions(Syntax syntax) {
        dataset = syntax.option(
                "--dataset", "D", "The dataset it belongs to; by default " + ImportOptions.DEFAULT_DATASET + ".");
        id = syntax.option(
                "--id", "COL", "The column of the ids, or an expression over the file's columns: 'stem(path)'.");
        types = syntax.options("--type", "COL=TYPE", "text, integer, decimal, boolean, date or class.");
        nullTexts = syntax.options("--null", "TEXT", "A text that means null, such as NA; may be given again.");
        decimal = syntax.option("--decimal", "C", "What stands before decimals: a point, or a comma.");
        delimiter = syntax.option("--delimiter", "C", "What parts the fields; by default it is noticed.");
        encoding = syntax.option("--encoding", "NAME", "Of the text: latin1, utf-16; by default UTF-8.");
        dedupe = syntax.option(
                "--dedupe",
                "WHICH",
                "The row that is kept of those of one id: first, last, max_score; by default they are refused.");
        dry = syntax.flag("--dry", "Show how the file would be read, and write nothing.");
    }

    ImportOptions options() {
        ImportOptions options = ImportOptions.defaults().with("dry", dry.given());
        options = options.with("dataset", dataset.given() ? dataset.text() : ImportOptions.DEFAULT_DATASET);
        options = with(options, "id", id);
        options = with(options, "decimal", decimal);
        options = with(options, "delimiter", delimiter);
        options = with(options, "encoding", encoding);
        options = with(options, "dedupe", dedupe);
        options = nullTexts.given() ? options.with("null", nullTexts.values()) : options;
        return types.given() ? options.with("types", types.values()) : options;
    }

    /** The options with one more, if it was given. */
    static ImportOptions with(ImportOptions options, String name, Parameter parameter) {
        return parameter.given() ? options.with(name, parameter.text()) : options;
    }
}
