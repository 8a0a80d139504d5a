package dev.parallax.repl.cli;

import dev.parallax.engine.ImportOptions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a file is read, whatever it holds. */
final class FileOptions {
    @Option(
            names = "--dataset",
            paramLabel = "D",
            description = "The dataset it belongs to; by default ${DEFAULT-VALUE}.")
    private String dataset = ImportOptions.DEFAULT_DATASET;

    @Option(
            names = "--id",
            paramLabel = "COL",
            description = "The column of the ids, or an expression over the file's columns: 'stem(path)'.")
    private @Nullable String id;

    @Option(names = "--type", paramLabel = "COL=TYPE", description = "text, integer, decimal, boolean, date or class.")
    private List<String> types = new ArrayList<>();

    @Option(
            names = "--null",
            paramLabel = "TEXT",
            description = "A text that means null, such as NA; may be given again.")
    private List<String> nullTexts = new ArrayList<>();

    @Option(names = "--decimal", paramLabel = "C", description = "What stands before decimals: a point, or a comma.")
    private @Nullable String decimal;

    @Option(names = "--delimiter", paramLabel = "C", description = "What parts the fields; by default it is noticed.")
    private @Nullable String delimiter;

    @Option(names = "--encoding", paramLabel = "NAME", description = "Of the text: latin1, utf-16; by default UTF-8.")
    private @Nullable String encoding;

    @Option(
            names = "--dedupe",
            paramLabel = "WHICH",
            description =
                    "The row that is kept of those of one id: first, last, max_score; by default they are refused.")
    private @Nullable String dedupe;

    @Option(names = "--dry", description = "Show how the file would be read, and write nothing.")
    private boolean dry;

    boolean isDry() {
        return dry;
    }

    ImportOptions options() {
        ImportOptions options =
                ImportOptions.defaults().with("dataset", dataset).with("dry", dry);
        options = with(options, "id", id);
        options = with(options, "decimal", decimal);
        options = with(options, "delimiter", delimiter);
        options = with(options, "encoding", encoding);
        options = with(options, "dedupe", dedupe);
        options = nullTexts.isEmpty() ? options : options.with("null", nullTexts);
        return types.isEmpty() ? options : options.with("types", types);
    }

    /** The options with one more, if it was given. */
    static ImportOptions with(ImportOptions options, String name, @Nullable String value) {
        return value == null ? options : options.with(name, value);
    }
}
