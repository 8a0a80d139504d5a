package dev.parallax.engine.internal.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of a names file, one a line, in class order; a value of another file is a name or its index. */
final class ClassNames {
    private static final int MOST = 1_000_000;

    private final Path file;
    private final int base;
    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();

    private ClassNames(Path file, int base, List<String> names) {
        this.file = file;
        this.base = base;
        this.names = List.copyOf(names);
    }

    /** Reads a names file. The first name has the index {@code base}. */
    static ClassNames read(Path file, int base) throws IOException {
        List<String> names = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new Utf8Reader(InputFile.open(file)))) {
            int blank = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String name = line.strip();
                if (name.isEmpty()) {
                    blank++;
                    continue;
                }
                if (blank > 0 || names.size() == MOST) {
                    throw Refusal.at(
                            file,
                            names.size() + 1L,
                            blank > 0 ? "found an empty line" : "found more than " + MOST + " names, the limit",
                            "give one class name a line");
                }
                names.add(name);
            }
        }
        ClassNames read = new ClassNames(file, base, names);
        for (int i = 0; i < names.size(); i++) {
            Integer before = read.places.putIfAbsent(names.get(i), i);
            if (before != null) {
                throw Refusal.at(
                        file,
                        i + 1L,
                        "found " + Refusal.quote(names.get(i)) + " again, first in line " + (before + 1),
                        "give each class a name of its own");
            }
        }
        if (names.isEmpty()) {
            throw Refusal.of(file, "found no names", "give one class name a line");
        }
        return read;
    }

    /** The names in class order. */
    List<String> names() {
        return names;
    }

    /** The class that a text names or is the index of, or null. */
    @Nullable
    String resolve(String text) {
        if (places.containsKey(text)) {
            return text;
        }
        long index = Texts.integer(text) - base;
        return index >= 0 && index < names.size() ? names.get((int) index) : null;
    }

    /** A refusal of a text that is none of the classes. */
    RuntimeException refuse(Path other, long line, String column, String text) {
        return Refusal.at(
                other,
                line,
                column,
                "found " + Refusal.quote(text) + ", neither a class of " + file + " nor an index from " + base + " to "
                        + (base + names.size() - 1),
                "correct it, or the names file");
    }
}
