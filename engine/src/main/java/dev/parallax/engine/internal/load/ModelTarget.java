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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The next version of a model. */
record ModelTarget(String name, ImportOptions how) implements Target {
    @Override
    public void check(Path file, Snapshot base, @Nullable Dataset dataset) {
        if (name.isBlank() || name.equals("row") || name.indexOf('@') >= 0) {
            throw new QueryException("a model cannot be called \"" + name + "\"; give it a name without @, not row");
        }
        if (how.truth() != null || how.append()) {
            throw new QueryException((how.append() ? "--append" : "--truth")
                    + " is said of a model; it belongs to the import of labels");
        }
        if (dataset == null) {
            String known = base.datasets().stream().map(Dataset::name).collect(Collectors.joining(", "));
            throw Refusal.of(
                    file,
                    "there is no dataset " + Refusal.quote(how.dataset()),
                    known.isEmpty()
                            ? "import its labels first"
                            : "import its labels first, or name another with --dataset (there are: " + known + ")");
        }
    }

    @Override
    public Plan plan(Planner planner) {
        return planner.model();
    }

    @Override
    public RowsWriter start(StoreWriter writer, Plan plan, List<String> classOrder) {
        return writer.model(how.dataset(), name, plan.specs(), plan.scoreClasses(), how.attributes());
    }

    @Override
    public String subject(@Nullable Dataset before) {
        Model newest = before == null ? null : before.model(name, 0);
        return name + "@" + (newest == null ? 1 : newest.version() + 1);
    }
}
