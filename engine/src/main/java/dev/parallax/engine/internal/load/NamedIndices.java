package dev.parallax.engine.internal.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a names file, or the entries of one of JSON: names in class order, or names with their indices. Each name
 * stands once.
 */
final class NamedIndices {
    /** Most names of a file. */
    private static final int MOST = 1_000_000;

    private final Path file;
    private final List<String> names = new ArrayList<>();
    private final List<Long> lines = new ArrayList<>();
    private final List<Long> indices = new ArrayList<>();
    private final Map<String, Long> before = new HashMap<>();

    private NamedIndices(Path file) {
        this.file = file;
    }

    /** Reads a names file: by its ending JSON, else lines. */
    static NamedIndices read(Path file) throws IOException {
        NamedIndices read = new NamedIndices(file);
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".json") || name.endsWith(".json.gz")) {
            new JsonNames(file, read).read();
        } else {
            read.readLines();
        }
        if (read.names.isEmpty()) {
            throw Refusal.of(file, "found no names", "give one class name a line");
        }
        return read;
    }

    private void readLines() throws IOException {
        List<String> texts = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new TextReader(InputFile.open(file)))) {
            int blank = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String text = line.strip();
                if (text.isEmpty()) {
                    blank++;
                    continue;
                }
                if (blank > 0) {
                    throw Refusal.at(file, texts.size() + 1L, "found an empty line", "give one class name a line");
                }
                texts.add(text);
            }
        }
        int index = indexed(texts, 1) ? 1 : indexed(texts, 0) ? 0 : -1;
        for (int i = 0; i < texts.size(); i++) {
            String[] parts = texts.get(i).split("\t", -1);
            add(
                    index < 0 ? texts.get(i) : parts[1 - index].strip(),
                    index < 0 ? null : Texts.integer(parts[index]),
                    i + 1L);
        }
    }

    /** Whether each line has a name and, at this place, an index, parted by a tab. */
    private static boolean indexed(List<String> texts, int place) {
        return !texts.isEmpty()
                && texts.stream()
                        .map(text -> text.split("\t", -1))
                        .allMatch(parts -> parts.length == 2 && Texts.integer(parts[place]) != Texts.NONE);
    }

    /** Adds a name; its index is null where the order tells it. */
    void add(String name, @Nullable Long index, long line) {
        if (names.size() == MOST) {
            throw Refusal.at(
                    file, line, "found more than " + MOST + " names, the limit", "give one name for each class");
        }
        Long first = before.putIfAbsent(name, line);
        if (first != null) {
            throw Refusal.at(
                    file,
                    line,
                    "found " + Refusal.quote(name) + " again, first in line " + first,
                    "give each class a name of its own");
        }
        names.add(name);
        lines.add(line);
        if (index != null) {
            indices.add(index);
        }
    }

    /** Whether the file says the indices itself. */
    boolean explicit() {
        return !indices.isEmpty();
    }

    /** The smallest index that the file says, if it is 1; else 0. */
    int smallest() {
        return indices.stream().mapToLong(Long::longValue).min().orElse(0) == 1 ? 1 : 0;
    }

    /** The names in the order of their indices, which begin with a base and leave out none. */
    List<String> inOrder(int base) {
        if (!explicit()) {
            return names;
        }
        @Nullable String[] ordered = new String[names.size()];
        for (int i = 0; i < ordered.length; i++) {
            long place = indices.get(i) - base;
            if (place < 0 || place >= ordered.length || ordered[(int) place] != null) {
                throw Refusal.at(
                        file,
                        lines.get(i),
                        "found the index " + indices.get(i)
                                + (place >= 0 && place < ordered.length
                                        ? " again"
                                        : " among " + ordered.length + " names"),
                        "give each name an index of its own, from " + base + " to " + (base + ordered.length - 1));
            }
            ordered[(int) place] = names.get(i);
        }
        List<String> all = new ArrayList<>();
        for (String name : ordered) {
            all.add(String.valueOf(name));
        }
        return all;
    }
}
