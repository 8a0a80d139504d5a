package dev.parallax.spec.oracle;

import dev.parallax.grammar.Statement;
import dev.parallax.spec.data.TinyDataset;
import dev.parallax.spec.data.TinyModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The models in view and how their rows are merged.
 *
 * @param on the label and model column that joins, {@code id} by default
 * @param orElse the column used where the first is null; null for none
 * @param stacked whether the models' rows stand one below the other; then {@code OUTER} is all of them, {@code INNER} those
 *     that all have
 */
public record Comparison(
        List<Compared> models,
        Statement.JoinKind kind,
        String on,
        @Nullable String orElse,
        boolean stacked) {
    /** A compared model and what it is called in queries. */
    public record Compared(String name, TinyModel model) {}

    /** Without a {@code compare}: all models of the dataset, joined left; one is base, two are base and other. */
    public static Comparison of(TinyDataset dataset) {
        List<Compared> models =
                dataset.newest().stream().map(m -> new Compared(m.name(), m)).toList();
        return new Comparison(models, Statement.JoinKind.LEFT, "id", null, false);
    }

    /** As a {@code compare} says it; without a join, inner on the id. */
    public static Comparison of(TinyDataset dataset, Statement.Compare compare) {
        List<Compared> models = new ArrayList<>();
        for (Statement.ComparedModel compared : compare.models()) {
            TinyModel model = dataset.model(compared.model().name(), compared.version());
            models.add(new Compared(
                    compared.alias() == null ? model.name() : compared.alias().name(), model));
        }
        if (compare.merge() instanceof Statement.Concat concat) {
            Statement.JoinKind kind = concat.inner() ? Statement.JoinKind.INNER : Statement.JoinKind.OUTER;
            return new Comparison(models, kind, "id", null, true);
        }
        if (!(compare.merge() instanceof Statement.Join join)) {
            return new Comparison(models, Statement.JoinKind.INNER, "id", null, false);
        }
        String on = join.on() == null ? "id" : join.on().name();
        return new Comparison(
                models,
                join.kind(),
                on,
                join.orElse() == null ? null : join.orElse().name(),
                false);
    }

    /** The names of the models that stand one below the other; none where they are joined. */
    List<String> stack() {
        return stacked ? models.stream().map(Compared::name).toList() : List.of();
    }

    /** The position of a model by what it is called in queries, or -1; in a stack no model has a name. */
    int position(String name) {
        if (stacked) {
            return -1;
        }
        for (int i = 0; i < models.size(); i++) {
            if (models.get(i).name().equals(name)) {
                return i;
            }
        }
        boolean first = name.equals("base");
        boolean second = name.equals("other") && models.size() > 1;
        return first ? 0 : second ? 1 : -1;
    }
}
