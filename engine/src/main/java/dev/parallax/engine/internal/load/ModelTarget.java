package dev.parallax.engine.internal.load;

import dev.parallax.engine.ImportOptions;
import dev.parallax.engine.QueryException;
import dev.parallax.storage.Dataset;
import dev.parallax.storage.Model;
import dev.parallax.storage.RowsWriter;
import dev.parallax.storage.Snapshot;
import dev.parallax.storage.StoreWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The next version of a model, with what is said of it. */
record ModelTarget(String name, ImportOptions how, Map<String, Object> attributes) implements Target {
    /** A model with the attributes that the options say. */
    ModelTarget(String name, ImportOptions how) {
        this(name, how, how.attributes());
    }

    @Override
    public void check(Path file, Snapshot base, @Nullable Dataset dataset) {
        if (name.isBlank() || name.equals("row") || name.indexOf('@') >= 0) {
            throw new QueryException("a model cannot be called \"" + name + "\"; give it a name without @, not row");
        }
        if (dataset == null) {
            throw noDataset(file, base, how.dataset());
        }
    }

    /** A refusal of what belongs to a dataset that is not there. */
    static RuntimeException noDataset(Path file, Snapshot base, String name) {
        String known = base.datasets().stream().map(Dataset::name).collect(Collectors.joining(", "));
        return Refusal.of(
                file,
                "there is no dataset " + Refusal.quote(name),
                known.isEmpty()
                        ? "import its labels first"
                        : "import its labels first, or name another with --dataset (there are: " + known + ")");
    }

    @Override
    public Plan plan(Planner planner) {
        return planner.model();
    }

    @Override
    public RowsWriter start(StoreWriter writer, Plan plan, List<String> classOrder, @Nullable Dataset dataset) {
        return writer.model(how.dataset(), name, plan.specs(), plan.scoreClasses(), attributes);
    }

    @Override
    public String subject(@Nullable Dataset before, @Nullable Dataset after) {
        return name + "@" + Math.max(newest(before) + 1, newest(after));
    }

    private int newest(@Nullable Dataset dataset) {
        Model newest = dataset == null ? null : dataset.model(name, 0);
        return newest == null ? 0 : newest.version();
    }
}
