package dev.parallax.engine.internal.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the columns that are the id, the truth, the guess, the score: as said, else by their common names. */
final class Roles {
    /** What an id's column is called; a role's own name comes first and wins. */
    static final List<String> ID = List.of(
            "id",
            "image_id",
            "example_id",
            "sample_id",
            "item_id",
            "uid",
            "uuid",
            "key",
            "image",
            "image_name",
            "image_path",
            "file",
            "filename",
            "file_name",
            "file_path",
            "filepath",
            "path");

    /** What the truth's column is called. */
    static final List<String> TRUTH =
            List.of("truth", "y_true", "label", "target", "gt", "class", "ground_truth", "true_label", "true_class");

    /** What the guess's column is called. */
    static final List<String> GUESS = List.of(
            "guess",
            "pred",
            "prediction",
            "predicted",
            "y_pred",
            "pred_label",
            "predicted_label",
            "pred_class",
            "predicted_class");

    /** What the score's column is called. */
    static final List<String> SCORE = List.of("score", "confidence", "conf", "prob", "probability");

    private static final int LISTED = 12;

    private final Path file;
    private final List<String> columns;
    private final List<String> guessed;
    private final Set<Integer> taken = new HashSet<>();

    Roles(Path file, List<String> columns, List<String> guessed) {
        this.file = file;
        this.columns = columns;
        this.guessed = guessed;
    }

    /** The column of a role, or -1 if none is said and none has a common name. */
    int find(List<String> known, @Nullable String said) {
        String role = known.get(0);
        int column = said == null ? guess(role, known) : columns.indexOf(said);
        if (said != null && column < 0) {
            throw Refusal.of(file, "there is no column " + Refusal.quote(said) + listed(), "correct --" + role);
        }
        if (column >= 0 && !taken.add(column)) {
            throw Refusal.at(
                    file,
                    0,
                    columns.get(column),
                    "is said to be the " + role + " and another part",
                    "correct --" + role);
        }
        return column;
    }

    private int guess(String role, List<String> known) {
        List<Integer> candidates = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            String name = columns.get(c).toLowerCase(Locale.ROOT);
            if (known.contains(name) && !taken.contains(c)) {
                if (name.equals(role)) {
                    return c;
                }
                candidates.add(c);
            }
        }
        if (candidates.size() > 1) {
            String names =
                    candidates.stream().map(c -> Refusal.quote(columns.get(c))).collect(Collectors.joining(", "));
            throw Refusal.of(
                    file,
                    "the columns " + names + " could each be the " + role,
                    "say which with --" + role + " COLUMN");
        }
        if (candidates.isEmpty()) {
            return -1;
        }
        guessed.add(role + " is the column " + Refusal.quote(columns.get(candidates.get(0))));
        return candidates.get(0);
    }

    /** A refusal of a file without a column that it must have. */
    RuntimeException missing(String role, String cure) {
        return Refusal.of(file, "no column is known to be the " + role + listed(), cure);
    }

    /** The columns, as a message lists them. */
    String listed() {
        String names = columns.stream().limit(LISTED).collect(Collectors.joining(", "));
        return " (columns: " + names + (columns.size() > LISTED ? ", …" : "") + ")";
    }
}
