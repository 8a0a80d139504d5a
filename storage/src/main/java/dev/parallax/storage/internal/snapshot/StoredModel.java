package dev.parallax.storage.internal.snapshot;

import dev.parallax.storage.Model;
import dev.parallax.storage.ScoreMatrix;
import dev.parallax.storage.internal.catalog.VersionEntry;
import dev.parallax.storage.internal.column.StoredScores;
import dev.parallax.storage.internal.segment.ScoresEntry;
import dev.parallax.storage.internal.segment.Segment;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A version of a model. */
final class StoredModel extends StoredRows implements Model {
    private final String name;
    private @Nullable ScoreMatrix scores;

    StoredModel(String name, VersionEntry entry, StoredDataset dataset) {
        super(entry, dataset);
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Map<String, Object> attributes() {
        return entry().attributes();
    }

    @Override
    public synchronized @Nullable ScoreMatrix scores() {
        if (scores == null) {
            Segment segment = segments().get(0);
            ScoresEntry stored = segment.directory().scores();
            scores = stored == null ? null : new StoredScores(segment, stored);
        }
        return scores;
    }
}
