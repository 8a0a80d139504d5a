package dev.parallax.storage.internal.snapshot;

import dev.parallax.storage.Dataset;
import dev.parallax.storage.Snapshot;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** One holder of a generation. */
public final class StoredSnapshot implements Snapshot {
    private final Generation generation;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Takes over one hold of the generation. */
    public StoredSnapshot(Generation generation) {
        this.generation = generation;
    }

    @Override
    public long generation() {
        return generation.catalog().generation();
    }

    @Override
    public List<Dataset> datasets() {
        return List.copyOf(generation.datasets().values());
    }

    @Override
    public @Nullable Dataset dataset(String name) {
        return generation.datasets().get(name);
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            generation.release();
        }
    }
}
