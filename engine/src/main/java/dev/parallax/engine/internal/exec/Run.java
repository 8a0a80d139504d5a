package dev.parallax.engine.internal.exec;

import java.util.List;
import java.util.function.Supplier;

/** What a query is run with. */
record Run(ExecutionOptions options, Workers workers, Deadline deadline, Profile profile) {
    /**
     * Shares tasks among workers, as {@link Workers#share} does, of which there are no more than whole morsels of rows: to wake
     * a thread for less costs more than the rows do.
     */
    <W extends Workers.Worker> List<W> share(int tasks, long rows, Supplier<W> each) {
        long morsels = (rows + options.morselRows() - 1) / options.morselRows();
        return workers.share(tasks, (int) Math.min(tasks, morsels), deadline, each);
    }

    /** The same for what is worked out after the query was answered. */
    Run withoutDeadline() {
        return new Run(options, workers, new Deadline(null), profile);
    }
}
