package dev.parallax.engine.internal.load;

import dev.parallax.storage.Dataset;
import dev.parallax.storage.RowsWriter;
import dev.parallax.storage.Snapshot;
import dev.parallax.storage.StoreWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a file becomes: labels, or a model. */
sealed interface Target permits LabelsTarget, ModelTarget {
    /** Refuses options that mean nothing here, or a dataset that does not fit. */
    void check(Path file, Snapshot base, @Nullable Dataset dataset);

    /** The plan for the columns. */
    Plan plan(Planner planner);

    /** Starts the rows in the store. */
    RowsWriter start(StoreWriter writer, Plan plan, List<String> classOrder);

    /** What the summary calls it, given the dataset as it was before. */
    String subject(@Nullable Dataset before);

    /** A dataset by name, or null. */
    static @Nullable Dataset dataset(Snapshot snapshot, String name) {
        Optional<Dataset> found = snapshot.datasets().stream()
                .filter(dataset -> dataset.name().equals(name))
                .findFirst();
        return found.orElse(null);
    }
}
