package dev.parallax.repl;

import dev.parallax.repl.cli.Commands;
import dev.parallax.repl.run.Console;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/** Where the process begins. */
public final class Main {
    private Main() {}

    /** Runs the command of the arguments and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Quiet.libraries();
        System.exit(run(arguments, Console.system()));
    }

    /** Runs a command within a program; no stream is a terminal, paths are below the current folder. */
    public static int run(String[] arguments, InputStream in, OutputStream out, OutputStream err) {
        return run(arguments, Console.of(in, out, err, Path.of("").toAbsolutePath()));
    }

    static int run(String[] arguments, Console console) {
        return Commands.execute(arguments, console).code();
    }
}
