package dev.parallax.repl.cli;

import dev.parallax.engine.ImportOptions;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What is said of a model. */
final class AttributeOptions {
    @Option(
            names = "--attr",
            paramLabel = "NAME=VALUE",
            description = "Something to know the model by: --attr lr=0.001.")
    private List<String> attributes = new ArrayList<>();

    ImportOptions of(ImportOptions options) {
        return attributes.isEmpty() ? options : options.with("attributes", attributes);
    }
}
