package dev.parallax.repl.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files and folders whose names continue what was typed of a path in quotes. */
final class FileNames {
    private static final int MOST = 200;

    private FileNames() {}

    /**
     * Those below a folder, hidden ones only where their dot was typed.
     *
     * @param typed the quote and the path so far; may be empty
     */
    static List<Completion.Word> at(Path folder, String typed) {
        String quote = typed.startsWith("'") ? "'" : "\"";
        String path = typed.isEmpty() ? "" : typed.substring(1);
        String parent = path.substring(0, path.lastIndexOf('/') + 1);
        String begun = path.substring(parent.length());
        try (Stream<Path> files = Files.list(folder.resolve(parent))) {
            return files.filter(file -> begun.startsWith(".") || !name(file).startsWith("."))
                    .sorted()
                    .limit(MOST)
                    .map(file -> Files.isDirectory(file)
                            ? new Completion.Word(quote + parent + name(file) + "/", "files", false)
                            : new Completion.Word(quote + parent + name(file) + quote, "files", true))
                    .toList();
        } catch (IOException | UncheckedIOException | InvalidPathException e) {
            return List.of();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
