package dev.parallax.engine.internal.load;

import dev.parallax.storage.Dataset;
import dev.parallax.storage.RowsWriter;
import dev.parallax.storage.Snapshot;
import dev.parallax.storage.StoreWriter;
import dev.parallax.storage.WrittenRows;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a file becomes: labels, a model, or further columns of the labels. */
sealed interface Target permits LabelsTarget, ModelTarget, ColumnsTarget {
    /** Refuses a dataset that does not fit. */
    void check(Path file, Snapshot base, @Nullable Dataset dataset);

    /** The plan for the columns. */
    Plan plan(Planner planner);

    /** Starts the rows in the store, onto the dataset as it is, or null. */
    RowsWriter start(StoreWriter writer, Plan plan, List<String> classOrder, @Nullable Dataset dataset);

    /** Refuses rows that found no place; {@code column} is that of their ids. */
    default void accept(Path file, String column, WrittenRows written) {}

    /** What the summary calls it, given the dataset as it was and as it is with these rows; a dry run leaves it as it was. */
    String subject(@Nullable Dataset before, @Nullable Dataset after);

    /** A dataset by name, or null. */
    static @Nullable Dataset dataset(Snapshot snapshot, String name) {
        Optional<Dataset> found = snapshot.datasets().stream()
                .filter(dataset -> dataset.name().equals(name))
                .findFirst();
        return found.orElse(null);
    }
}
