package dev.parallax.repl.cli;

import dev.parallax.repl.run.ExitCode;
import dev.parallax.repl.run.UsageException;
import picocli.CommandLine.Command;

@Command(name = "import", description = "Imports a file of labels, or of a model's inferences.")
final class ImportCommand implements Task {
    @Override
    public ExitCode call() {
        throw new UsageException("import what? Write import labels FILE or import model NAME FILE");
    }
}
