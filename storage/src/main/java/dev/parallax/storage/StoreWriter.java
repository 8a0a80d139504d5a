package dev.parallax.storage;

import java.util.List;
import java.util.Map;

/**
 * The one writer of a store, from the lock to the commit. Closing without a commit leaves the store as it was. One thread.
 */
public interface StoreWriter extends AutoCloseable {
    /** The state the changes are made on. */
    Snapshot base();

    /**
     * Starts a version of the labels of a dataset, which is made if there is none of that name.
     *
     * @param classOrder the classes in the order of a names file; empty where there is none
     * @param append whether the rows are added to those of the newest version; the specification must then name columns that
     *     version has, with the same types (columns it lacks are null in the new rows, and the other way about)
     */
    RowsWriter labels(String dataset, List<ColumnSpec> columns, List<String> classOrder, boolean append);

    /**
     * Starts the next version of a model of a dataset.
     *
     * @param scoreClasses the classes that {@link RowsWriter#scores} gives scores for; empty where there are none
     * @param attributes see {@link Model#attributes}
     */
    RowsWriter model(
            String dataset,
            String name,
            List<ColumnSpec> columns,
            List<String> scoreClasses,
            Map<String, Object> attributes);

    /** Makes all that was finished visible and durable, as one generation. */
    void commit();

    /** Releases the lock; without a commit, deletes what was written. */
    @Override
    void close();
}
