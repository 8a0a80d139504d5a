package dev.parallax.repl.run;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Asks the system about the terminal without loading what the shell needs for it. */
final class TerminalProbe {
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
    private static final File TERMINAL = new File("/dev/tty");

    private TerminalProbe() {}

    static Console.Terminals terminals() {
        String told = System.getProperty("parallax.terminals");
        if (told != null) {
            return new Console.Terminals(told.contains("0"), told.contains("1"), told.contains("2"));
        }
        if (Files.isDirectory(DESCRIPTORS)) {
            return new Console.Terminals(isTerminal("0"), isTerminal("1"), isTerminal("2"));
        }
        boolean both = System.console() != null;
        return new Console.Terminals(both, both, both);
    }

    private static boolean isTerminal(String descriptor) {
        try {
            String target =
                    Files.readSymbolicLink(DESCRIPTORS.resolve(descriptor)).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.startsWith("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /** The columns of the terminal of this process; 0 if nobody knows. */
    static int width() {
        try {
            Process process = new ProcessBuilder("stty", "size")
                    .redirectInput(TERMINAL)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(1, TimeUnit.SECONDS)) {
                process.destroy();
                return 0;
            }
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return answer.matches("\\d+ \\d+") ? Integer.parseInt(answer.substring(answer.indexOf(' ') + 1)) : 0;
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
