package dev.parallax.storage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One generation of a store, with its files held: it stays what it is whatever is committed or deleted meanwhile. What was
 * obtained from it must not be used after it is closed. Safe for many threads.
 */
public interface Snapshot extends AutoCloseable {
    /** The generation; 0 for a store to which nothing was committed. */
    long generation();

    /** The datasets, in the order of first import. */
    List<Dataset> datasets();

    /** The dataset of this name, or null. */
    @Nullable
    Dataset dataset(String name);

    @Override
    void close();
}
