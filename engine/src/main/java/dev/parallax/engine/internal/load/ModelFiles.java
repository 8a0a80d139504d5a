package dev.parallax.engine.internal.load;

import dev.parallax.engine.QueryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of many models: those that fit a path in which {@code {name}} stands for the model's name. */
final class ModelFiles {
    private static final String NAME = "{name}";
    private static final int LISTED = 8;

    /**
     * One of them.
     *
     * @param said what its file of attributes says
     * @param notes what was noticed about that
     */
    record Found(String name, Path file, Map<String, Object> said, List<String> notes) {
        /** The attributes of all models, and those of its own file, which win. */
        Map<String, Object> attributes(Map<String, Object> ofAll) {
            Map<String, Object> all = new LinkedHashMap<>(ofAll);
            all.putAll(said);
            return all;
        }
    }

    private final List<Found> found = new ArrayList<>();
    private final Path pattern;
    private final @Nullable String attributes;
    private final Predicate<Path> allowed;
    private @Nullable Path lookedIn;

    private ModelFiles(Path pattern, @Nullable String attributes, Predicate<Path> allowed) {
        this.pattern = pattern;
        this.allowed = allowed;
        this.attributes = attributes;
    }

    /**
     * Looks for the files.
     *
     * @param attributes the files of their attributes, a pattern too, or null
     * @param allowed which files may be read
     */
    static ModelFiles of(Path pattern, @Nullable String attributes, Predicate<Path> allowed) throws IOException {
        ModelFiles files = new ModelFiles(pattern, attributes, allowed);
        if (!pattern.toString().contains(NAME)) {
            throw new QueryException("the file of models is \"" + pattern
                    + "\"; put {name} where the model's name stands, such as runs/{name}/pred.csv");
        }
        Path root = pattern.getRoot();
        files.look(root == null ? Path.of("") : root, 0, null);
        if (files.found.isEmpty()) {
            throw files.none();
        }
        return files;
    }

    /** The files, by the names of their models. */
    List<Found> found() {
        return found;
    }

    private void look(Path folder, int depth, @Nullable String name) throws IOException {
        if (depth == pattern.getNameCount()) {
            if (name != null && Files.isRegularFile(folder)) {
                add(name, allowed(folder));
            }
            return;
        }
        String part = pattern.getName(depth).toString();
        if (!part.contains(NAME)) {
            look(folder.resolve(part), depth + 1, name);
        } else if (name != null) {
            look(folder.resolve(part.replace(NAME, name)), depth + 1, name);
        } else {
            lookedIn = folder;
            for (String entry : entries(folder)) {
                String inside = inside(part, entry);
                if (inside != null) {
                    look(folder.resolve(entry), depth + 1, inside);
                }
            }
        }
    }

    private static @Nullable String inside(String part, String entry) {
        int at = part.indexOf(NAME);
        String before = part.substring(0, at);
        String after = part.substring(at + NAME.length());
        if (!after.contains(NAME)) {
            return new NamePattern(before, after).name(entry);
        }
        for (int end = before.length() + 1; end <= entry.length(); end++) {
            String name = entry.startsWith(before) ? entry.substring(before.length(), end) : "";
            if (part.replace(NAME, name).equals(entry)) {
                return name;
            }
        }
        return null;
    }

    private static List<String> entries(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(folder)) {
            return list.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private void add(String name, Path file) throws IOException {
        List<String> notes = new ArrayList<>();
        Map<String, Object> said = Map.of();
        if (attributes != null) {
            Path of = allowed(Path.of(attributes.replace(NAME, name)));
            if (Files.exists(of)) {
                said = new JsonAttributes(of, notes).read();
            } else {
                notes.add("there is no file " + of + ", so " + name + " has no attributes of its own");
            }
        }
        found.add(new Found(name, file, said, notes));
    }

    private Path allowed(Path file) {
        if (Files.exists(file) && !allowed.test(file)) {
            throw Refusal.of(file, "the file is outside of the folders that may be read", "copy it there");
        }
        return file;
    }

    private RuntimeException none() throws IOException {
        Path folder = lookedIn;
        if (folder == null || !Files.isDirectory(folder)) {
            return Refusal.of(
                    pattern, "there is no folder " + (folder == null ? "" : folder), "check the path before {name}");
        }
        List<String> entries = entries(folder);
        return Refusal.of(
                pattern,
                "no file fits; looked in " + folder + ", where there "
                        + (entries.isEmpty()
                                ? "is nothing"
                                : (entries.size() == 1 ? "is " : "are ")
                                        + String.join(", ", entries.subList(0, Math.min(LISTED, entries.size())))
                                        + (entries.size() > LISTED ? ", …" : "")),
                "{name} stands for the model's name in one folder or file name");
    }
}
