package dev.parallax.engine.internal.load;

import dev.parallax.engine.ImportOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of a names file in class order; a value of another file is a name or its index. */
final class ClassNames {
    private final Path file;
    private final int base;
    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();

    private ClassNames(Path file, int base, List<String> names) {
        this.file = file;
        this.base = base;
        this.names = List.copyOf(names);
        for (int i = 0; i < names.size(); i++) {
            places.put(names.get(i), i);
        }
    }

    /** Reads the names file of an import; null where none is said. */
    static @Nullable ClassNames read(ImportOptions how) throws IOException {
        String said = how.classes();
        if (said == null) {
            return null;
        }
        Path file = Path.of(said);
        NamedIndices read = NamedIndices.read(file);
        int base = how.says("base") || !read.explicit() ? how.firstClass() : read.smallest();
        return new ClassNames(file, base, read.inOrder(base));
    }

    /** The names in class order. */
    List<String> names() {
        return names;
    }

    /** The index of the first name. */
    int base() {
        return base;
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

    /** A refusal of scores that are not as many as the names. */
    RuntimeException refuse(Path scores, int columns) {
        return Refusal.of(
                scores,
                "the matrix has " + columns + (columns == 1 ? " column" : " columns") + ", and " + file + " has "
                        + names.size() + (names.size() == 1 ? " name" : " names"),
                "give one column for each name, in its order");
    }
}
