package dev.parallax.engine.internal.load;

import dev.parallax.engine.ImportOptions;
import dev.parallax.storage.Dataset;
import dev.parallax.storage.RowsWriter;
import dev.parallax.storage.Snapshot;
import dev.parallax.storage.StoreWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A version of the labels of a dataset. */
record LabelsTarget(ImportOptions how) implements Target {
    @Override
    public void check(Path file, Snapshot base, @Nullable Dataset dataset) {
        if (how.append() && (dataset == null || dataset.labels() == null)) {
            throw Refusal.of(
                    file,
                    "the dataset " + Refusal.quote(how.dataset()) + " has no labels to append to",
                    "leave out --append");
        }
    }

    @Override
    public Plan plan(Planner planner) {
        return planner.labels();
    }

    @Override
    public RowsWriter start(StoreWriter writer, Plan plan, List<String> classOrder, @Nullable Dataset dataset) {
        return writer.labels(how.dataset(), plan.specs(), classOrder, how.append());
    }

    @Override
    public String subject(@Nullable Dataset before, @Nullable Dataset after) {
        return "labels";
    }
}
