package dev.parallax.repl.shell;

import dev.parallax.repl.run.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where what was typed is kept: {@code $PARALLAX_HISTORY}, else below {@code $XDG_STATE_HOME} or {@code ~/.local/state}. */
final class HistoryFile {
    private HistoryFile() {}

    /** The file, its folder made; null where it cannot be. */
    static @Nullable Path of(Console console) {
        String named = console.variable("PARALLAX_HISTORY");
        String state = console.variable("XDG_STATE_HOME");
        String home = console.variable("HOME");
        Path file;
        if (named != null) {
            file = Path.of(named);
        } else if (state != null) {
            file = Path.of(state, "parallax", "history");
        } else if (home != null) {
            file = Path.of(home, ".local", "state", "parallax", "history");
        } else {
            return null;
        }
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            return file;
        } catch (IOException e) {
            return null;
        }
    }
}
