package dev.parallax.repl.cli;

import dev.parallax.engine.ImportOptions;

/** What is said of a model. */
final class AttributeOptions {
    private final Parameter attributes;

    AttributeOptions(Syntax syntax) {
        attributes = syntax.options("--attr", "NAME=VALUE", "Something to know the model by: --attr lr=0.001.");
    }

    ImportOptions of(ImportOptions options) {
        return attributes.given() ? options.with("attributes", attributes.values()) : options;
    }
}
