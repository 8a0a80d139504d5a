package dev.parallax.engine.internal.describe;

import dev.parallax.engine.QueryException;
import dev.parallax.engine.Result;
import dev.parallax.grammar.Diagnostic;
import dev.parallax.grammar.Identifier;
import dev.parallax.grammar.Spelling;
import dev.parallax.storage.Column;
import dev.parallax.storage.Dataset;
import dev.parallax.storage.Labels;
import dev.parallax.storage.Model;
import dev.parallax.storage.Rows;
import dev.parallax.storage.Snapshot;
import dev.parallax.storage.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The answers of {@code describe}. */
public final class Descriptions {
    private final Snapshot snapshot;
    private final Runnable eachMorsel;

    private Descriptions(Snapshot snapshot, Runnable eachMorsel) {
        this.snapshot = snapshot;
        this.eachMorsel = eachMorsel;
    }

    /** {@code 3 models}, {@code 1 model}. */
    public static String count(int number, String what) {
        return String.format("%,d %s%s", number, what, number == 1 ? "" : "s");
    }

    /**
     * Describes the store, its datasets; the labels' versions, models, columns or tags of the dataset in use; or one of these
     * by name.
     *
     * @param what null for the columns of the dataset in use, or the datasets where none is
     * @param eachMorsel called now and then where much is read, and may throw to end it
     */
    public static Result of(
            @Nullable Identifier what, Snapshot snapshot, @Nullable Dataset dataset, Runnable eachMorsel) {
        return new Descriptions(snapshot, eachMorsel).describe(what, dataset);
    }

    private static final List<String> IN_DATASET = List.of("labels", "models", "columns", "tags");

    private Result describe(@Nullable Identifier what, @Nullable Dataset dataset) {
        String name = what == null ? dataset == null ? "datasets" : "columns" : what.name();
        Dataset named = snapshot.dataset(name);
        if (named != null) {
            return ColumnTable.of(named, null, eachMorsel);
        }
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "store" -> StoreTable.of(snapshot);
            case "datasets" -> datasets();
            default -> inDataset(name, what, dataset);
        };
    }

    private Result inDataset(String name, @Nullable Identifier what, @Nullable Dataset dataset) {
        if (dataset == null && what != null && IN_DATASET.contains(name.toLowerCase(Locale.ROOT))) {
            throw new QueryException(new Diagnostic(
                    "no dataset is in use", "say `use NAME` first, or `describe datasets`", what.span()));
        } else if (dataset == null) {
            throw unknown(name, what, "no dataset is in use: say `use NAME` first, or `describe datasets`");
        }
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "labels" -> VersionTable.ofLabels(dataset);
            case "models" -> VersionTable.ofModels(dataset);
            case "columns" -> ColumnTable.of(dataset, null, eachMorsel);
            case "tags" -> TagTable.of(dataset);
            default -> named(name, what, dataset);
        };
    }

    private Result named(String name, @Nullable Identifier what, Dataset dataset) {
        if (dataset.model(name, 0) != null) {
            return ColumnTable.of(dataset, name, eachMorsel);
        }
        Result column = column(name, dataset);
        if (column != null) {
            return column;
        }
        Tag tag = dataset.tag(name);
        if (tag != null) {
            return TagTable.of(dataset, tag);
        }
        throw unknown(name, what, cure(name, dataset));
    }

    /** A column by its full name, or by its own where no other has it. */
    private @Nullable Result column(String name, Dataset dataset) {
        List<Result> found = new ArrayList<>();
        Labels labels = dataset.labels();
        if (labels != null) {
            add(found, "row", name, labels, dataset.keys().column());
            labels.columns().forEach(column -> add(found, "row", name, labels, column));
        }
        if (found.isEmpty()) {
            for (Model model : dataset.models()) {
                model.columns().forEach(column -> add(found, model.name(), name, model, column));
            }
        }
        return found.size() == 1 ? found.get(0) : null;
    }

    private void add(List<Result> found, String owner, String name, Rows rows, Column column) {
        String full = owner + "." + column.name();
        if (name.equals(full) || name.equals(column.name())) {
            found.add(ColumnDetail.of(full, column, rows, eachMorsel));
        }
    }

    private static String cure(String name, Dataset dataset) {
        List<String> known = new ArrayList<>();
        dataset.models().forEach(model -> known.add(model.name()));
        Labels labels = dataset.labels();
        if (labels != null) {
            labels.columns().forEach(column -> known.add("row." + column.name()));
        }
        for (Model model : dataset.models()) {
            model.columns().forEach(column -> known.add(model.name() + "." + column.name()));
        }
        dataset.tags().forEach(tag -> known.add(tag.name()));
        String nearest = Spelling.nearest(name, known);
        return (nearest == null ? "" : "did you mean `" + nearest + "`? ")
                + "describe store, datasets, labels, models, columns, tags, or one by its name";
    }

    private static QueryException unknown(String name, @Nullable Identifier what, String cure) {
        String fact = "there is no dataset, model, column or tag `" + name + "`";
        return what == null
                ? new QueryException(fact + "\n  " + cure)
                : new QueryException(new Diagnostic(fact, cure, what.span()));
    }

    private Result datasets() {
        TableBuilder table = new TableBuilder("dataset", "rows", "ids", "classes", "models");
        for (Dataset dataset : snapshot.datasets()) {
            Labels labels = dataset.labels();
            table.row(
                    dataset.name(),
                    labels == null ? 0L : (long) labels.rows(),
                    (long) dataset.size(),
                    (long) dataset.classes().size(),
                    dataset.models().stream().map(Model::name).collect(Collectors.joining(", ")));
        }
        return table.build();
    }
}
