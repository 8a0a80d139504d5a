package dev.parallax.engine.internal.load;

import dev.parallax.storage.ColumnSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of each column of a file.
 *
 * @param width columns of the file that the plan knows of
 * @param id the column of the id
 * @param kept the columns of the store, in their order
 * @param scores the columns of the scores by class, or null
 * @param logits what turns the scores into probabilities, or null
 * @param guessed what was guessed, in words
 * @param notes warnings
 */
record Plan(
        int width,
        int id,
        List<Kept> kept,
        @Nullable ScoreColumns scores,
        @Nullable String logits,
        List<String> guessed,
        List<String> notes) {
    Plan {
        kept = List.copyOf(kept);
        guessed = List.copyOf(guessed);
        notes = List.copyOf(notes);
    }

    /** The specification for the store. */
    List<ColumnSpec> specs() {
        return kept.stream().map(Kept::spec).toList();
    }

    /** The classes of the scores; empty if there are none. */
    List<String> scoreClasses() {
        return scores == null ? List.of() : scores.classes();
    }

    /** The place of a column of the store, or -1. */
    int place(String name) {
        for (int i = 0; i < kept.size(); i++) {
            if (kept.get(i).spec().name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** The file's column that a column of the store is copied from, or -1. */
    int from(String name) {
        int place = place(name);
        return place < 0 ? -1 : kept.get(place).from();
    }
}
