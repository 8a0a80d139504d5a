package dev.parallax.bench.compare;

import dev.parallax.bench.Flags;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs one side of a comparison in a process of its own, and waits for what it finds. */
public final class SideProcess {
    /** A side that ended badly; it has said why on the error stream. */
    public static final class FailedException extends Exception {
        private static final long serialVersionUID = 1;

        FailedException(String message) {
            super(message);
        }
    }

    private SideProcess() {}

    /** Parallax imports the files of {@code bench/compare} with these arguments, which must be there. */
    public static Findings importing(List<String> arguments) throws IOException, InterruptedException, FailedException {
        return run(ParallaxSide.class, Side.Part.IMPORT, arguments);
    }

    /** Parallax is asked all questions of {@code bench/compare} with these arguments. */
    public static Findings asking(List<String> arguments) throws IOException, InterruptedException, FailedException {
        return run(ParallaxSide.class, Side.Part.QUERY, arguments);
    }

    static Findings run(Class<? extends Side> side, Side.Part part, List<String> arguments)
            throws IOException, InterruptedException, FailedException {
        Settings settings = Settings.parse(arguments);
        Path found = settings.engines().resolve(side.getSimpleName() + '-' + part);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + settings.heap());
        command.addAll(Flags.ALL);
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), side.getName(), part.name(), found.toString()));
        command.addAll(arguments);
        System.err.printf("%s %s …%n", side.getSimpleName(), part);
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new FailedException(side.getSimpleName() + ' ' + part + " ended with " + code);
        }
        return Findings.read(found);
    }
}
