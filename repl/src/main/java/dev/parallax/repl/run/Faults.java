package dev.parallax.repl.run;

import dev.parallax.engine.CancelledException;
import dev.parallax.engine.ImportException;
import dev.parallax.engine.LimitException;
import dev.parallax.engine.QueryException;
import dev.parallax.grammar.SyntaxException;
import dev.parallax.repl.render.PageClosedException;
import dev.parallax.repl.render.Palette;
import dev.parallax.repl.render.Printable;
import dev.parallax.storage.DamagedStoreException;
import dev.parallax.storage.NotAStoreException;
import dev.parallax.storage.StoreAccessException;
import dev.parallax.storage.StoreLockedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/** The one place that turns whatever was thrown into a message and an exit code. */
public final class Faults {
    private Faults() {}

    /** Tells the console what happened, and returns the code to exit with. */
    public static ExitCode report(Throwable fault, Console console) {
        Throwable cause = fault.getCause();
        if (fault instanceof UncheckedIOException && cause != null) {
            return report(cause, console);
        }
        if (fault instanceof PageClosedException) {
            return ExitCode.DONE;
        }
        ExitCode code = code(fault);
        console.message(styled(Printable.lines(message(fault, code)), console));
        if (console.variable("PARALLAX_DEBUG") != null) {
            StringWriter trace = new StringWriter();
            fault.printStackTrace(new PrintWriter(trace));
            console.message(Printable.lines(trace.toString().replace("\t", "    ")));
        }
        return code;
    }

    /** The exit code of what was thrown. */
    public static ExitCode code(Throwable fault) {
        if (fault instanceof SyntaxException syntax) {
            return syntax.limit() ? ExitCode.LIMIT : ExitCode.WRONG;
        }
        if (fault instanceof QueryException || fault instanceof UsageException) {
            return ExitCode.WRONG;
        }
        if (fault instanceof ImportException) {
            return ExitCode.INPUT_REFUSED;
        }
        if (fault instanceof LimitException || fault instanceof OutOfMemoryError) {
            return ExitCode.LIMIT;
        }
        if (fault instanceof CancelledException) {
            return ExitCode.INTERRUPTED;
        }
        if (fault instanceof StoreLockedException) {
            return ExitCode.STORE_LOCKED;
        }
        if (fault instanceof DamagedStoreException || fault instanceof NotAStoreException) {
            return ExitCode.STORE_DAMAGED;
        }
        return fault instanceof IOException || fault instanceof StoreAccessException ? ExitCode.IO : ExitCode.FAULT;
    }

    /** The fact in red where that is possible; what follows it as it is. */
    private static String styled(String message, Console console) {
        if (!console.terminals().err() || !console.colours()) {
            return message;
        }
        int end = message.indexOf('\n');
        return end < 0
                ? Palette.ANSI.red(message)
                : Palette.ANSI.red(message.substring(0, end)) + message.substring(end);
    }

    /** What is said of what was thrown. */
    public static String message(Throwable fault) {
        return message(fault, code(fault));
    }

    private static String message(Throwable fault, ExitCode code) {
        String said = fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
        if (fault instanceof OutOfMemoryError) {
            return "out of memory: give the query a limit, or the virtual machine a larger -Xmx";
        }
        if (fault instanceof NoSuchFileException missing) {
            return missing.getFile() + ": no such file";
        }
        if (fault instanceof AccessDeniedException denied) {
            return denied.getFile() + ": access denied";
        }
        if (fault instanceof FileSystemException file && file.getReason() != null) {
            return file.getFile() + ": " + file.getReason().toLowerCase(Locale.ROOT);
        }
        if (code == ExitCode.FAULT) {
            return "a fault of parallax: " + fault.getClass().getSimpleName() + ": "
                    + said.lines().findFirst().orElse("") + " (PARALLAX_DEBUG=1 shows where; please report it)";
        }
        return said;
    }
}
