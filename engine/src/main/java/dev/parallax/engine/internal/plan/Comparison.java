package dev.parallax.engine.internal.plan;

import dev.parallax.grammar.Statement.JoinKind;
import dev.parallax.storage.Dataset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which models are compared, and how their rows are merged with the labels'.
 *
 * @param labels the labels' side
 * @param models in the order compared
 * @param declared whether a {@code compare} said so; otherwise these are all models of the dataset
 * @param join which rows count; where rows are stacked, {@code OUTER} keeps all and {@code INNER} those that all have
 * @param keys the columns whose first value that is not null is the key; empty for the id
 * @param stacked whether the models' rows come one model after the other ({@code concat}) and not side by side
 * @param against what the one model is seen against, where this is what a row of {@code from models} sees; null elsewhere
 */
public record Comparison(
        Dataset dataset,
        Participant labels,
        List<Participant> models,
        boolean declared,
        JoinKind join,
        List<String> keys,
        boolean stacked,
        @Nullable Against against) {
    public Comparison(
            Dataset dataset,
            Participant labels,
            List<Participant> models,
            boolean declared,
            JoinKind join,
            List<String> keys,
            boolean stacked) {
        this(dataset, labels, models, declared, join, keys, stacked, null);
    }

    /**
     * The model that each model is seen against, and all that may be named beside it.
     *
     * @param base null where nothing says which it is
     */
    public record Against(@Nullable Participant base, List<Participant> named) {}

    /** Some of the models as a row of {@code from models} or {@code from pairs} sees them; their positions are still those here. */
    public Comparison view(List<Participant> of, @Nullable Against seen) {
        return new Comparison(dataset, labels, of, true, join, keys, false, seen);
    }

    /** Whether rows are merged by id, so that a unit is an ordinal of the dataset. */
    public boolean byId() {
        return keys.isEmpty() || keys.equals(List.of("id"));
    }

    /** The model called this: its name in the comparison, {@code base} or {@code other}; null if there is none. */
    public @Nullable Participant model(String name) {
        for (Participant model : models) {
            if (model.name().equals(name)) {
                return model;
            }
        }
        if (name.equals("base") && hasBase()) {
            return base();
        }
        if (name.equals("other") && (against != null || hasPair())) {
            return other();
        }
        return against == null ? null : named(against, name);
    }

    private static @Nullable Participant named(Against against, String name) {
        return against.named().stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The model called {@code base}, where {@link #hasBase}. */
    public Participant base() {
        return against == null ? models.get(0) : Objects.requireNonNull(against.base());
    }

    /** The model called {@code other}, where {@link #hasPair}. */
    public Participant other() {
        return models.get(against == null ? 1 : 0);
    }

    /** Whether it is clear which model is {@code base}. */
    public boolean hasBase() {
        if (against != null) {
            return against.base() != null;
        }
        return !stacked && (declared ? !models.isEmpty() : models.size() == 1 || models.size() == 2);
    }

    /** Whether it is clear which models are {@code base} and {@code other}. */
    public boolean hasPair() {
        if (against != null) {
            return against.base() != null;
        }
        return !stacked && (declared ? models.size() >= 2 : models.size() == 2);
    }

    /** The labels and the models. */
    public List<Participant> participants() {
        List<Participant> all = new ArrayList<>();
        all.add(labels);
        all.addAll(models);
        return all;
    }
}
