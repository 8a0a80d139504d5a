package dev.parallax.engine.internal.describe;

import dev.parallax.engine.Result;
import dev.parallax.engine.ValueList;
import dev.parallax.storage.Column;
import dev.parallax.storage.ColumnType;
import dev.parallax.storage.Dataset;
import dev.parallax.storage.Dictionary;
import dev.parallax.storage.Labels;
import dev.parallax.storage.Model;
import dev.parallax.storage.Rows;
import dev.parallax.storage.ScoreMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The columns of a dataset, one a row: what they hold, and what they weigh. */
final class ColumnTable {
    private static final int TOP = 3;
    private static final int MOST_CLASSES = 3;

    private final Dataset dataset;
    private final Runnable eachMorsel;
    private final TableBuilder table = new TableBuilder(
            "column", "type", "nulls", "distinct", "smallest", "largest", "top", "index", "bytes", "index bytes");

    private ColumnTable(Dataset dataset, Runnable eachMorsel) {
        this.dataset = dataset;
        this.eachMorsel = eachMorsel;
    }

    /** The columns of the labels and of the newest version of each model, or of one model alone. */
    static Result of(Dataset dataset, @Nullable String only, Runnable eachMorsel) {
        ColumnTable columns = new ColumnTable(dataset, eachMorsel);
        Labels labels = dataset.labels();
        if (labels != null && only == null) {
            columns.add("row", labels, dataset.keys().column());
            labels.columns().forEach(column -> columns.add("row", labels, column));
        }
        for (Model model : dataset.models()) {
            if (only == null || only.equals(model.name())) {
                model.columns().forEach(column -> columns.add(model.name(), model, column));
                columns.addScores(model);
            }
        }
        return columns.table.build();
    }

    private void add(String owner, Rows rows, Column column) {
        boolean ids = column == dataset.keys().column();
        ColumnFacts facts = ColumnFacts.of(column, rows, TOP, eachMorsel);
        long more =
                facts.distinct() == null ? 0 : facts.distinct() - facts.top().size();
        table.row(
                owner + "." + column.name(),
                type(column),
                column.nulls(),
                ids ? (Long) (dataset.size() - column.nulls()) : facts.distinct(),
                facts.smallest(),
                facts.largest(),
                facts.top().isEmpty() ? null : new ValueList(facts.top(), more),
                index(column),
                column.bytes() - column.indexBytes(),
                column.indexBytes());
    }

    private void addScores(Model model) {
        ScoreMatrix scores = model.scores();
        if (scores == null || scores.classes().length == 0) {
            return;
        }
        int[] classes = scores.classes();
        String first = IntStream.of(classes)
                .limit(MOST_CLASSES)
                .mapToObj(dataset.classes()::text)
                .collect(Collectors.joining(", "));
        table.row(
                model.name() + ".score[…]",
                "scores of " + (classes.length == 1 ? "1 class: " : classes.length + " classes: ") + first
                        + (classes.length > MOST_CLASSES ? ", …" : ""),
                null,
                null,
                null,
                null,
                null,
                "none",
                scores.bytes(),
                0L);
    }

    /** The type, and how texts are stored. */
    static String type(Column column) {
        Dictionary dictionary = column.dictionary();
        String type = column.type().name().toLowerCase(Locale.ROOT);
        return column.type() == ColumnType.TEXT && dictionary != null && !dictionary.coded() ? type + ", plain" : type;
    }

    /** What answers a predicate without reading the column. */
    static String index(Column column) {
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
