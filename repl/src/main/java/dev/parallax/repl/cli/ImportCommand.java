package dev.parallax.repl.cli;

import dev.parallax.repl.run.ExitCode;
import dev.parallax.repl.run.UsageException;
import picocli.CommandLine.Command;

@Command(name = "import", description = "Imports labels, the inferences of models, or both.")
final class ImportCommand implements Task {
    @Override
    public ExitCode call() {
        throw new UsageException("import what? Write import labels FILE, import model NAME FILE, import table FILE,"
                + " import models 'runs/{name}/FILE' or import columns FILE");
    }
}
