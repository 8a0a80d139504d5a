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

    @Option(names = "--id", paramLabel = "COL", description = "The column of the ids.")
    private @Nullable String id;

    @Option(names = "--type", paramLabel = "COL=TYPE", description = "text, integer, decimal, boolean, date or class.")
    private List<String> types = new ArrayList<>();

    @Option(
            names = "--classes",
            paramLabel = "FILE",
            description = "Class names, one a line, for indices; in class order.")
    private @Nullable String classes;

    @Option(names = "--base", paramLabel = "N", description = "The index of the first class, 0 or 1; by default 0.")
    private @Nullable String base;

    @Option(names = "--null", paramLabel = "TEXT", description = "A text that means null, such as NA.")
    private @Nullable String nullText;

    @Option(names = "--delimiter", paramLabel = "C", description = "What parts the fields; by default it is noticed.")
    private @Nullable String delimiter;

    @Option(names = "--dry", description = "Show how the file would be read, and write nothing.")
    private boolean dry;

    boolean isDry() {
        return dry;
    }

    ImportOptions options() {
        ImportOptions options =
                ImportOptions.defaults().with("dataset", dataset).with("dry", dry);
        options = with(options, "id", id);
        options = with(options, "classes", classes);
        options = with(options, "base", base);
        options = with(options, "null", nullText);
        options = with(options, "delimiter", delimiter);
        for (String type : types) {
            options = options.with("types", type);
        }
        return options;
    }

    /** The options with one more, if it was given. */
    static ImportOptions with(ImportOptions options, String name, @Nullable String value) {
        return value == null ? options : options.with(name, value);
    }
}
