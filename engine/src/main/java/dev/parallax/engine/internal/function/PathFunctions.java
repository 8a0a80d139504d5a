package dev.parallax.engine.internal.function;

import java.util.List;

/** Functions of paths, whose folders are parted by slashes of either kind. */
final class PathFunctions {
    static final List<ScalarFunction> ALL = List.of(
            TextFunctions.text(
                    "basename(path)",
                    "What follows the last slash.",
                    "show basename(concat_text(\"images/\", row.id, \".png\")) limit 5",
                    (path, p, row) -> basename(path)),
            TextFunctions.text(
                    "stem(path)",
                    "The file's name without folders and without its last extension.",
                    "show stem(concat_text(\"images/\", row.id, \".png\")) limit 5",
                    (path, p, row) -> {
                        String name = basename(path);
                        int dot = name.lastIndexOf('.');
                        return dot <= 0 ? name : name.substring(0, dot);
                    }),
            TextFunctions.text(
                    "extension(path)",
                    "What follows the last dot of the file's name; empty if there is none.",
                    "show extension(concat_text(row.id, \".png\")) limit 5",
                    (path, p, row) -> {
                        String name = basename(path);
                        int dot = name.lastIndexOf('.');
                        return dot <= 0 ? "" : name.substring(dot + 1);
                    }),
            TextFunctions.text(
                    "folder(path)",
                    "What precedes the last slash; empty if there is none.",
                    "show folder(concat_text(\"images/\", row.id)) limit 5",
                    (path, p, row) -> path.substring(0, Math.max(0, lastSlash(path)))));

    private PathFunctions() {}

    private static String basename(String path) {
        return path.substring(lastSlash(path) + 1);
    }

    private static int lastSlash(String path) {
        return Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
    }
}
