package dev.parallax.engine.internal.load;

import dev.parallax.engine.ImportOptions;
import dev.parallax.engine.QueryException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table of labels and models: whose guess, score and scores by class each column is, by patterns with {@code {model}}. Columns
 * of no model are the labels'.
 */
final class WideTable {
    private static final String MODEL = "{model}";
    private static final List<String> GUESSES = List.of(
            "{model}_pred",
            "{model}_prediction",
            "{model}_y_pred",
            "{model}_guess",
            "pred_{model}",
            "prediction_{model}",
            "y_pred_{model}",
            "guess_{model}");
    private static final List<String> SCORES = List.of(
            "{model}_score",
            "{model}_conf",
            "{model}_confidence",
            "{model}_prob",
            "score_{model}",
            "conf_{model}",
            "confidence_{model}",
            "prob_{model}");

    private final TableFile table;
    private final List<String> columns;
    private final List<String> models = new ArrayList<>();
    private final List<String> guessed = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private final NamePattern guess;
    private final @Nullable NamePattern score;
    private final @Nullable NamePattern scores;

    private WideTable(TableFile table, List<String> columns) {
        this.table = table;
        this.columns = columns;
        ImportOptions how = table.how();
        guess = guesses(how.models());
        for (String column : columns) {
            String name = guess.name(column);
            if (name != null) {
                models.add(name);
                taken.add(column);
            }
        }
        if (models.isEmpty()) {
            throw Refusal.of(
                    table.file(),
                    "no column fits the models' pattern " + Refusal.quote(guess.with(MODEL)) + listed(),
                    "name the columns of their guesses with --models, such as {model}_pred");
        }
        guessed.add((models.size() == 1 ? "the model is " : "the models are ")
                + String.join(", ", models)
                + (how.models() == null ? ", by the columns " + guess.with(MODEL) : ""));
        score = score(how.score());
        String said = how.scores();
        scores = said == null ? null : pattern("scores", said);
        for (String model : models) {
            if (score != null) {
                taken.add(score.with(model));
            }
            if (scores != null) {
                columns.stream()
                        .filter(column -> isScoreOf(scores.with(model), column))
                        .forEach(taken::add);
            }
        }
    }

    /** Reads the names of a file's columns; one whose rows bring their own names is read to its end. */
    static WideTable of(TableFile table) throws IOException {
        TableFile plain = table.with(table.how().without("scores"), null);
        try (Fields fields = plain.open()) {
            if (fields.ownNames()) {
                while (fields.next()) {
                    // every row may name further columns
                }
            }
            Set<String> names = new LinkedHashSet<>(fields.columns());
            String id = table.how().id();
            if (id != null && id.indexOf('(') >= 0) {
                names.remove(id);
            }
            return new WideTable(table, List.copyOf(names));
        }
    }

    private NamePattern guesses(@Nullable String said) {
        if (said != null) {
            return pattern("models", said);
        }
        List<NamePattern> found = GUESSES.stream()
                .map(text -> pattern("models", text))
                .filter(pattern -> columns.stream().anyMatch(column -> pattern.name(column) != null))
                .toList();
        if (found.size() > 1) {
            throw several("models", found);
        }
        return found.isEmpty() ? pattern("models", GUESSES.get(0)) : found.get(0);
    }

    private @Nullable NamePattern score(@Nullable String said) {
        if (said != null) {
            NamePattern pattern = pattern("score", said);
            if (models.stream().noneMatch(model -> columns.contains(pattern.with(model)))) {
                throw Refusal.of(
                        table.file(),
                        "no column fits the scores' pattern " + Refusal.quote(said) + listed(),
                        "correct --score");
            }
            return pattern;
        }
        List<NamePattern> found = SCORES.stream()
                .map(text -> pattern("score", text))
                .filter(pattern -> models.stream().anyMatch(model -> columns.contains(pattern.with(model))))
                .toList();
        if (found.size() > 1) {
            throw several("score", found);
        }
        found.forEach(pattern -> guessed.add("their scores are the columns " + pattern.with(MODEL)));
        return found.isEmpty() ? null : found.get(0);
    }

    private static NamePattern pattern(String option, String said) {
        NamePattern pattern = NamePattern.of(said, MODEL);
        if (pattern == null) {
            throw new QueryException("the import option \"" + option + "\" of a table cannot be \"" + said
                    + "\"; put {model} where the model's name stands, once");
        }
        return pattern;
    }

    private RuntimeException several(String option, List<NamePattern> found) {
        return Refusal.of(
                table.file(),
                "the columns "
                        + found.stream().map(pattern -> pattern.with(MODEL)).collect(Collectors.joining(" and "))
                        + " could each be the models' " + (option.equals("models") ? "guesses" : "scores"),
                "say which with --" + option);
    }

    private String listed() {
        return new Roles(table.file(), columns, new ArrayList<>()).listed();
    }

    /** Whether a column holds scores by class: of a pattern with {@code {class}}, else the list or map itself or its parts. */
    private static boolean isScoreOf(String said, String column) {
        NamePattern pattern = NamePattern.of(said, ScoreColumns.CLASS);
        return pattern == null ? column.equals(said) || column.startsWith(said + ".") : pattern.name(column) != null;
    }

    /** The models, in the order of their columns. */
    List<String> models() {
        return models;
    }

    /** What was guessed, in words. */
    List<String> guessed() {
        return guessed;
    }

    /** The file as one of labels. */
    TableFile labels() {
        ImportOptions how =
                table.how().without("models").without("score").without("scores").without("logits");
        return table.with(types(how, column -> !taken.contains(column)), column -> !taken.contains(column));
    }

    /** The file as one of a model. */
    TableFile model(String name, String id) {
        ImportOptions how = table.how()
                .without("models")
                .without("score")
                .without("scores")
                .without("truth")
                .with("id", id)
                .with("guess", guess.with(name));
        if (score != null && columns.contains(score.with(name))) {
            how = how.with("score", score.with(name));
        }
        Set<String> own = new HashSet<>(Set.of(id, guess.with(name)));
        if (score != null) {
            own.add(score.with(name));
        }
        String by = scores == null ? null : scores.with(name);
        if (by != null && columns.stream().anyMatch(column -> isScoreOf(by, column))) {
            how = how.with("scores", by);
        } else {
            how = how.without("logits");
        }
        return table.with(
                types(how, own::contains), column -> own.contains(column) || by != null && isScoreOf(by, column));
    }

    /** The types of the columns that are seen. */
    private static ImportOptions types(ImportOptions how, Predicate<String> seen) {
        Map<String, String> types = new HashMap<>(how.types());
        types.keySet().removeIf(column -> !seen.test(column));
        return types.isEmpty() ? how.without("types") : how.without("types").with("types", types);
    }
}
