package dev.parallax.engine.internal.bind;

import dev.parallax.engine.internal.plan.Comparison;
import dev.parallax.engine.internal.plan.Participant;
import dev.parallax.grammar.Identifier;
import dev.parallax.grammar.Statement;
import dev.parallax.grammar.Statement.JoinKind;
import dev.parallax.storage.Column;
import dev.parallax.storage.Dataset;
import dev.parallax.storage.Model;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Binds {@code compare} against a dataset. */
public final class ComparisonBinder {
    private ComparisonBinder() {}

    /** All models of the dataset, left-joined: what is compared where nothing was said. */
    public static Comparison all(Dataset dataset) {
        List<Participant> models = new ArrayList<>();
        Column id = dataset.keys().column();
        for (Model model : dataset.models()) {
            models.add(new Participant(model.name(), models.size(), model, id));
        }
        return new Comparison(dataset, labels(dataset), models, false, JoinKind.LEFT, List.of(), false);
    }

    private static Participant labels(Dataset dataset) {
        return new Participant(
                Participant.ROW, -1, dataset.labels(), dataset.keys().column());
    }

    /**
     * The comparison that a statement declares.
     *
     * @throws dev.parallax.engine.QueryException if a model is unknown, or a name is taken
     */
    public static Comparison bind(Statement.Compare compare, Dataset dataset) {
        List<Participant> models = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Statement.ComparedModel compared : compare.models()) {
            Model model = model(compared, dataset);
            Identifier name = compared.alias() == null ? compared.model() : compared.alias();
            refuseName(name, models.size());
            if (!names.add(name.name())) {
                throw Errors.at(
                        name.span(),
                        "two compared models are called `" + name.name() + "`",
                        "name them: `compare " + name.name() + "@1 as v1, " + name.name() + "@2 as v2`");
            }
            models.add(new Participant(
                    name.name(), models.size(), model, dataset.keys().column()));
        }
        if (compare.merge() instanceof Statement.Concat concat) {
            JoinKind kind = concat.inner() ? JoinKind.INNER : JoinKind.OUTER;
            Comparison comparison = new Comparison(dataset, labels(dataset), models, true, kind, List.of(), true);
            StackedTypes.refuseClashes(comparison, concat.span());
            return comparison;
        }
        Statement.Join join = compare.merge() instanceof Statement.Join written ? written : null;
        List<String> keys = new ArrayList<>();
        if (join != null && join.on() != null) {
            keys.add(join.on().name());
            if (join.orElse() != null) {
                keys.add(join.orElse().name());
            }
        }
        JoinKind kind = join == null ? JoinKind.INNER : join.kind();
        Comparison comparison = new Comparison(dataset, labels(dataset), models, true, kind, keys, false);
        if (join != null) {
            refuseKeys(join, comparison);
        }
        return comparison;
    }

    private static Model model(Statement.ComparedModel compared, Dataset dataset) {
        Identifier name = compared.model();
        Model model = dataset.model(name.name(), compared.version());
        if (model != null) {
            return model;
        }
        List<Model> versions = dataset.versions(name.name());
        if (!versions.isEmpty()) {
            throw Errors.at(
                    name.span(),
                    "`" + name.name() + "` has no version " + compared.version(),
                    (versions.size() == 1 ? "there is " : "there are ")
                            + String.join(
                                    ", ",
                                    versions.stream()
                                            .map(version -> name.name() + "@" + version.version())
                                            .toList()));
        }
        throw Errors.unknown(
                name.span(),
                "model",
                name.name(),
                dataset.models().stream().map(Model::name).toList());
    }

    private static void refuseName(Identifier name, int position) {
        if (name.name().equals(Participant.ROW)) {
            throw Errors.at(name.span(), "`row` is the labels' name", "call the model something else with `as`");
        }
        if (name.name().equals("base") && position != 0 || name.name().equals("other") && position != 1) {
            throw Errors.at(
                    name.span(),
                    "`" + name.name() + "` is the " + (name.name().equals("base") ? "first" : "second")
                            + " compared model",
                    "change the order, or the name");
        }
    }

    private static void refuseKeys(Statement.Join join, Comparison comparison) {
        Identifier[] written = {join.on(), join.orElse()};
        for (Identifier key : written) {
            if (key == null) {
                continue;
            }
            for (Participant of : comparison.participants()) {
                if (of.column(key.name()) == null && comparison.labels().column(key.name()) == null) {
                    Set<String> known = new TreeSet<>(Set.of("id"));
                    if (of.rows() != null) {
                        of.rows().columns().forEach(column -> known.add(column.name()));
                    }
                    throw Errors.at(
                            key.span(),
                            "neither " + of.name() + " nor the labels have a column `" + key.name() + "` to join on",
                            Errors.candidates(key.name(), known));
                }
            }
        }
    }
}
