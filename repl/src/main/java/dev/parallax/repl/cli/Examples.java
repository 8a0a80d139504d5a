package dev.parallax.repl.cli;

import dev.parallax.repl.run.UsageException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of the demo's files: labels, one file per model, the tour.
 *
 * @param folder that holds them
 */
record Examples(Path folder) {
    private static final String PLACE = "examples/fashion";
    private static final String ENDING = ".csv.gz";

    /** Found below {@code -Dparallax.home}, which the launcher sets, else beside or above the program's own file. */
    static Examples find() {
        String home = System.getProperty("parallax.home");
        Path start = home == null ? program() : Path.of(home);
        for (Path each = start; each != null; each = each.getParent()) {
            Path folder = each.resolve(PLACE);
            if (Files.isRegularFile(folder.resolve("tour.plx"))) {
                return new Examples(folder);
            }
        }
        throw new UsageException(
                "the demo's files are not there: start it by ./parallax from a clone that has " + PLACE);
    }

    private static @Nullable Path program() {
        CodeSource source = Examples.class.getProtectionDomain().getCodeSource();
        try {
            return source == null
                    ? null
                    : Path.of(new URI(source.getLocation().toString())).toAbsolutePath();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    Path labels() {
        return folder.resolve("labels" + ENDING);
    }

    Path tour() {
        return folder.resolve("tour.plx");
    }

    /** The files of the models, by name. */
    List<Path> models() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING) && !file.equals(labels()))
                    .sorted()
                    .toList();
        }
    }

    /** The name of a model: that of its file. */
    static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - ENDING.length());
    }

    /** A number that changes with the files. */
    String key() throws IOException {
        long key = 17;
        for (Path file : Stream.concat(Stream.of(labels()), models().stream()).toList()) {
            key = key * 31 + String.valueOf(file.getFileName()).hashCode();
            key = key * 31 + Files.size(file);
            key = key * 31 + Files.getLastModifiedTime(file).toMillis();
        }
        return String.format("%016x", key);
    }
}
