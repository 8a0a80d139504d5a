package dev.parallax.storage;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.roaringbitmap.RoaringBitmap;

/**
 * The one writer of a store, from the lock to the commit. Closing without a commit leaves the store as it was. One thread.
 */
public interface StoreWriter extends AutoCloseable {
    /**
     * Lets other threads do a part of the work of the writers that are started from here on. What is asked for before one of
     * them has begun it is done by who asks.
     *
     * @param others runs tasks, or forgets them where there is no other thread
     */
    default void shareWith(Executor others) {}

    /** The state the changes are made on. */
    Snapshot base();

    /** The base with all that this writer finished so far; to be closed by the caller. */
    Snapshot current();

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

    /**
     * Names rows of a dataset, in place of what had the name.
     *
     * @param ordinals the rows; copied
     * @param query the query whose rows they are
     * @param origin see {@link Tag#origin}
     */
    void tag(String dataset, String name, RoaringBitmap ordinals, String query, String origin);

    /**
     * Drops a dataset with all that belongs to it.
     *
     * @throws IllegalArgumentException if there is none of that name; the message lists those there are
     */
    void dropDataset(String name);

    /**
     * Drops a version of the labels of a dataset; tags and models stay as they are, since ordinals never move.
     *
     * @throws IllegalArgumentException if there is no such version, or no other
     */
    void dropLabels(String dataset, int version);

    /**
     * Drops a version of a model, or the model where 0 is named. The ids and classes that it brought stay. Its version
     * numbers are never given again.
     *
     * @throws IllegalArgumentException if there is no such model or version; the message lists those there are
     */
    void dropModel(String dataset, String name, int version);

    /**
     * Drops a tag.
     *
     * @throws IllegalArgumentException if there is none of that name; the message lists those there are
     */
    void dropTag(String dataset, String name);

    /**
     * Makes all that was finished visible and durable, as one generation; where something was dropped, as two of the same
     * content, so that no generation that is kept names its files, and they are deleted. Readers that hold an older
     * generation go on; the system frees the space when they close.
     */
    void commit();

    /** Releases the lock; without a commit, deletes what was written. */
    @Override
    void close();
}
