package dev.parallax.repl.cli;

import dev.parallax.engine.ImportOptions;

/** How a file names its classes. */
final class ClassOptions {
    private final Parameter classes;
    private final Parameter base;

    ClassOptions(Syntax syntax) {
        classes = syntax.option(
                "--classes",
                "FILE",
                "Class names for indices, in class order: one a line, name and index by tab, or JSON.");
        base = syntax.option("--base", "N", "The index of the first class, 0 or 1; by default 0.");
    }

    ImportOptions of(ImportOptions options) {
        return FileOptions.with(FileOptions.with(options, "classes", classes), "base", base);
    }
}
