package dev.parallax.engine.internal.describe;

import dev.parallax.engine.QueryException;
import dev.parallax.engine.Result;
import dev.parallax.grammar.Diagnostic;
import dev.parallax.grammar.Identifier;
import dev.parallax.storage.Column;
import dev.parallax.storage.Dataset;
import dev.parallax.storage.Labels;
import dev.parallax.storage.Model;
import dev.parallax.storage.Rows;
import dev.parallax.storage.ScoreMatrix;
import dev.parallax.storage.Snapshot;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The answers of {@code describe}. */
public final class Descriptions {
    private Descriptions() {}

    /** {@code 3 models}, {@code 1 model}. */
    public static String count(int number, String what) {
        return String.format("%,d %s%s", number, what, number == 1 ? "" : "s");
    }

    /**
     * Describes the store, its datasets, the models or columns of the dataset in use, or a dataset or model by name.
     *
     * @param what null for the columns of the dataset in use, or the datasets where none is
     */
    public static Result of(@Nullable Identifier what, Snapshot snapshot, @Nullable Dataset dataset) {
        String name = what == null ? dataset == null ? "datasets" : "columns" : what.name();
        Dataset named = snapshot.dataset(name);
        if (named != null) {
            return columns(named, null);
        }
        switch (name.toLowerCase(Locale.ROOT)) {
            case "store" -> {
                return store(snapshot);
            }
            case "datasets" -> {
                return datasets(snapshot);
            }
            default -> {
                return inDataset(name, what, dataset);
            }
        }
    }

    private static Result inDataset(String name, @Nullable Identifier what, @Nullable Dataset dataset) {
        if (dataset == null) {
            throw unknown(name, what, "no dataset is in use: say `use NAME` first, or `describe datasets`");
        }
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "models" -> models(dataset);
            case "columns" -> columns(dataset, null);
            default -> {
                if (dataset.model(name, 0) == null) {
                    throw unknown(
                            name,
                            what,
                            "describe store, datasets, models, columns, or one of "
                                    + dataset.models().stream().map(Model::name).collect(Collectors.joining(", ")));
                }
                yield columns(dataset, name);
            }
        };
    }

    private static QueryException unknown(String name, @Nullable Identifier what, String cure) {
        String fact = "there is no dataset and no model `" + name + "`";
        return what == null
                ? new QueryException(fact + "\n  " + cure)
                : new QueryException(new Diagnostic(fact, cure, what.span()));
    }

    private static Result store(Snapshot snapshot) {
        TableBuilder table = new TableBuilder("what", "value");
        table.row("generation", String.valueOf(snapshot.generation()));
        table.row("datasets", String.valueOf(snapshot.datasets().size()));
        for (Dataset dataset : snapshot.datasets()) {
            table.row("ids of " + dataset.name() + " found by", dataset.keys().answeredBy());
        }
        return table.build();
    }

    private static Result datasets(Snapshot snapshot) {
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

    private static Result models(Dataset dataset) {
        TableBuilder table = new TableBuilder(
                "model", "version", "rows", "scored classes", "imported", "bytes", "digest", "attributes");
        for (Model newest : dataset.models()) {
            for (Model model : dataset.versions(newest.name())) {
                ScoreMatrix scores = model.scores();
                table.row(
                        model.name(),
                        (long) model.version(),
                        (long) model.rows(),
                        scores == null ? 0L : (long) scores.classes().length,
                        model.time().truncatedTo(ChronoUnit.SECONDS).toString(),
                        model.bytes(),
                        model.digest().substring(0, Math.min(12, model.digest().length())),
                        model.attributes().entrySet().stream()
                                .map(entry -> entry.getKey() + "=" + entry.getValue())
                                .collect(Collectors.joining(", ")));
            }
        }
        return table.build();
    }

    private static Result columns(Dataset dataset, @Nullable String only) {
        TableBuilder table = new TableBuilder(
                "column", "type", "rows", "nulls", "distinct", "smallest", "largest", "index", "bytes");
        Labels labels = dataset.labels();
        if (labels != null && only == null) {
            add(table, "row", labels, dataset.keys().column());
            labels.columns().forEach(column -> add(table, "row", labels, column));
        }
        for (Model model : dataset.models()) {
            if (only == null || only.equals(model.name())) {
                model.columns().forEach(column -> add(table, model.name(), model, column));
                addScores(table, model, dataset);
            }
        }
        return table.build();
    }

    private static void addScores(TableBuilder table, Model model, Dataset dataset) {
        ScoreMatrix scores = model.scores();
        if (scores != null && scores.classes().length > 0) {
            int[] classes = scores.classes();
            table.row(
                    model.name() + ".score[\"" + dataset.classes().text(classes[0]) + "\"] …",
                    "scores of " + count(classes.length, "class").replace("classs", "classes"),
                    (long) model.rows(),
                    null,
                    null,
                    null,
                    null,
                    "none",
                    scores.bytes());
        }
    }

    private static void add(TableBuilder table, String owner, Rows rows, Column column) {
        Extremes extremes = Extremes.of(column, rows);
        table.row(
                owner + "." + column.name(),
                column.type().name().toLowerCase(Locale.ROOT),
                (long) rows.rows(),
                column.nulls(),
                extremes.distinct(),
                extremes.smallest(),
                extremes.largest(),
                index(column),
                column.bytes());
    }

    private static String index(Column column) {
        List<String> parts = new ArrayList<>();
        if (column.index() != null) {
            parts.add("bitmaps");
        }
        if (column.zones() != null) {
            parts.add("zone map");
        }
        return parts.isEmpty() ? "none" : String.join(", ", parts);
    }
}
