package dev.parallax.spec.data;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

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
        return models.stream().map(TinyModel::name).distinct().map(m -> model(m, 0)).toList();
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
