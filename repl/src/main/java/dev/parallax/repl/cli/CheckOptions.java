package dev.parallax.repl.cli;

import dev.parallax.repl.run.CheckLog;
import dev.parallax.repl.run.Console;
import dev.parallax.repl.run.ExitCode;
import dev.parallax.repl.run.Faults;
import dev.parallax.repl.run.JUnitReport;
import dev.parallax.repl.run.UsageException;
import java.io.IOException;
import java.nio.file.Files;

/** What becomes of checks: the report for a build server, and the exit code. */
final class CheckOptions {
    private final Parameter junit;

    CheckOptions(Syntax syntax) {
        junit = syntax.option(
                "--junit", "FILE", "Write what the checks found to a file of JUnit XML, for build servers.");
    }

    /** The statements of a command. */
    interface Statements {
        void run(CheckLog log) throws IOException;
    }

    /** Runs statements; the report is written whatever ends them, so that none of before is taken for theirs. */
    ExitCode reported(Console console, Statements statements) throws IOException {
        CheckLog log = new CheckLog();
        try {
            statements.run(log);
            if (junit.given() && log.checks().isEmpty()) {
                throw new UsageException("--junit, but no check was run: the statements have none");
            }
        } catch (IOException | RuntimeException | Error fault) {
            log.error(Faults.message(fault));
            throw fault;
        } finally {
            if (junit.given()) {
                Files.writeString(console.folder().resolve(junit.text()), JUnitReport.of(log));
            }
        }
        return log.code();
    }
}
