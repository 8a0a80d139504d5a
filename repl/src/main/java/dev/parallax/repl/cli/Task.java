package dev.parallax.repl.cli;

import dev.parallax.repl.run.ExitCode;
import java.io.IOException;
import java.util.concurrent.Callable;

/** A command once its options are read. What it throws becomes a message and an exit code. */
interface Task extends Callable<ExitCode> {
    @Override
    ExitCode call() throws IOException;
}
