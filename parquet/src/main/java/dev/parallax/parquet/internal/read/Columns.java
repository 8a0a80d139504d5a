package dev.parallax.parquet.internal.read;

import dev.parallax.engine.ImportException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The columns of the table, each a slot of a source; more may come while rows are read. */
final class Columns {
    private static final int MOST = 20_000;

    private final Path file;
    private final List<String> names = new ArrayList<>();
    private final List<String> seen = Collections.unmodifiableList(names);
    private final Set<String> taken = new HashSet<>();
    private Source[] sources = new Source[16];
    private int[] slots = new int[16];

    Columns(Path file) {
        this.file = file;
    }

    /** Adds a column. */
    void add(String name, Source source, int slot) {
        if (names.size() == MOST) {
            throw Refusal.of(
                    file,
                    name,
                    "the file has more than " + MOST + " columns, the limit",
                    "keep what varies by row in values");
        }
        if (!taken.add(name)) {
            throw Refusal.of(file, name, "two columns have this name", "rename one");
        }
        if (names.size() == sources.length) {
            sources = Arrays.copyOf(sources, 2 * sources.length);
            slots = Arrays.copyOf(slots, 2 * slots.length);
        }
        sources[names.size()] = source;
        slots[names.size()] = slot;
        names.add(name);
    }

    List<String> names() {
        return seen;
    }

    Source source(int column) {
        return sources[column];
    }

    int slot(int column) {
        return slots[column];
    }

    /** A refusal of a column whatever its row. */
    ImportException refuse(String column, String fact, String cure) {
        return Refusal.of(file, column, fact, cure);
    }
}
