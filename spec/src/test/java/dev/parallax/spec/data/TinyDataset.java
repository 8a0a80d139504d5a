package dev.parallax.spec.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Labels and the models inferred on them.
 *
 * @param classOrder the classes of a names file, in its order; empty where there is none
 */
public record TinyDataset(TinyTable labels, List<TinyModel> models, List<String> classOrder) {
    public TinyDataset {
        models = List.copyOf(models);
        classOrder = List.copyOf(classOrder);
    }

    /** A version of the model of this name, from 1; its newest for 0. */
    public TinyModel model(String name, int version) {
        List<TinyModel> versions =
                models.stream().filter(m -> m.name().equals(name)).toList();
        return versions.get((version == 0 ? versions.size() : version) - 1);
    }

    /** The newest version of each model, in the order of their first import. */
    public List<TinyModel> newest() {
        return models.stream()
                .map(TinyModel::name)
                .distinct()
                .map(m -> model(m, 0))
                .toList();
    }

    /** The texts of each column of the labels that is not of classes; the ids of labels and models come first. */
    public List<Set<String>> texts() {
        Set<String> ids = new TreeSet<>();
        labels.rows().forEach(r -> add(ids, r.id()));
        models.forEach(m -> m.table().rows().forEach(r -> add(ids, r.id())));
        List<Set<String>> texts = new ArrayList<>(List.of(ids));
        for (TinyColumn column : labels.columns()) {
            if (column.kind() == Kind.TEXT) {
                Set<String> values = new TreeSet<>();
                labels.rows().forEach(r -> add(values, r.value(column.name())));
                texts.add(values);
            }
        }
        return texts;
    }

    private static void add(Set<String> texts, @Nullable Object value) {
        if (value != null) {
            texts.add(value.toString());
        }
    }

    /** Every text that is a truth, a guess or a class with scores. */
    public Set<String> classes() {
        Set<String> classes = new TreeSet<>(classOrder);
        labels.rows().stream()
                .map(r -> r.value("truth"))
                .filter(Objects::nonNull)
                .forEach(t -> classes.add(t.toString()));
        for (TinyModel model : models) {
            model.table().rows().stream()
                    .map(r -> r.value("guess"))
                    .filter(Objects::nonNull)
                    .forEach(g -> classes.add(g.toString()));
            classes.addAll(model.scoreClasses());
        }
        return classes;
    }
}
