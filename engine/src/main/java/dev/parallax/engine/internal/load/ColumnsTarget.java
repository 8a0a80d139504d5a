package dev.parallax.engine.internal.load;

import dev.parallax.engine.ImportOptions;
import dev.parallax.storage.Column;
import dev.parallax.storage.ColumnSpec;
import dev.parallax.storage.ColumnType;
import dev.parallax.storage.Dataset;
import dev.parallax.storage.Labels;
import dev.parallax.storage.RowsWriter;
import dev.parallax.storage.Snapshot;
import dev.parallax.storage.StoreWriter;
import dev.parallax.storage.WrittenRows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The next version of the labels of a dataset: those there are, with further columns of a file joined to them on a key. */
record ColumnsTarget(Path file, ImportOptions how) implements Target {
    private static final String ID = "id";

    @Override
    public void check(Path from, Snapshot base, @Nullable Dataset dataset) {
        if (dataset == null) {
            throw ModelTarget.noDataset(from, base, how.dataset());
        }
        key(labels(dataset));
    }

    private Labels labels(@Nullable Dataset dataset) {
        Labels labels = dataset == null ? null : dataset.labels();
        if (labels == null) {
            throw Refusal.of(
                    file,
                    "the dataset " + Refusal.quote(how.dataset()) + " has no labels to join columns to",
                    "import its labels first");
        }
        return labels;
    }

    /** The labels' column that keys are looked up in; null for the id. */
    private @Nullable Column key(Labels labels) {
        String on = how.on();
        if (on == null || on.equals(ID)) {
            return null;
        }
        Column column = labels.column(on);
        if (column == null) {
            throw Refusal.of(
                    file,
                    "the labels of the dataset " + Refusal.quote(how.dataset()) + " have no column "
                            + Refusal.quote(on),
                    "correct --on (they have: "
                            + labels.columns().stream().map(Column::name).collect(Collectors.joining(", ")) + ")");
        }
        boolean discrete = column.type() == ColumnType.TEXT
                || column.type() == ColumnType.CLASS
                || column.type() == ColumnType.INTEGER;
        if (!discrete) {
            throw Refusal.of(
                    file,
                    "the labels' column " + Refusal.quote(on) + " is no text, and so no key",
                    "name a column of text or whole numbers with --on");
        }
        return column;
    }

    @Override
    public Plan plan(Planner planner) {
        return planner.columns();
    }

    @Override
    public RowsWriter start(StoreWriter writer, Plan plan, List<String> classOrder, @Nullable Dataset dataset) {
        Labels labels = labels(dataset);
        List<Column> stay = new ArrayList<>();
        for (Column column : labels.columns()) {
            int place = plan.place(column.name());
            if (place < 0) {
                stay.add(column);
            } else if (!how.replace() || column.equals(key(labels))) {
                throw Refusal.at(
                        file,
                        0,
                        plan.kept().get(place).name(),
                        "the labels of the dataset " + Refusal.quote(how.dataset()) + " have a column of this name",
                        "rename it, or say --replace to put it in the place of that one");
            }
        }
        List<ColumnSpec> specs = new ArrayList<>();
        stay.forEach(column -> specs.add(new ColumnSpec(column.name(), column.type())));
        specs.addAll(plan.specs());
        return new JoinedColumns(
                plan.specs(),
                new LabelRows(Objects.requireNonNull(dataset).keys(), labels, stay, key(labels)),
                writer.labels(how.dataset(), specs, List.of(), false));
    }

    @Override
    public void accept(Path from, String column, WrittenRows written) {
        if (written.matched() == 0) {
            String on = how.on() == null ? ID : how.on();
            throw Refusal.at(
                    from,
                    0,
                    column,
                    "none of its values is one of the labels' " + on + ": the file has "
                            + Report.listed(written.unknownIds()) + ", the labels have "
                            + Report.listed(written.missingIds()),
                    "name the labels' column with --on and the file's with --id");
        }
    }

    @Override
    public String subject(@Nullable Dataset before, @Nullable Dataset after) {
        return "columns";
    }
}
