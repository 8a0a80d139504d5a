package dev.parallax.repl.cli;

import dev.parallax.engine.ImportOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a file names its classes. */
final class ClassOptions {
    @Option(
            names = "--classes",
            paramLabel = "FILE",
            description = "Class names for indices, in class order: one a line, name and index by tab, or JSON.")
    private @Nullable String classes;

    @Option(names = "--base", paramLabel = "N", description = "The index of the first class, 0 or 1; by default 0.")
    private @Nullable String base;

    ImportOptions of(ImportOptions options) {
        return FileOptions.with(FileOptions.with(options, "classes", classes), "base", base);
    }
}
