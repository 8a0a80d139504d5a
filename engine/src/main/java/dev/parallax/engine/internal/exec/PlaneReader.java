package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.plan.Participant;
import dev.parallax.storage.Dataset;
import dev.parallax.storage.Dictionary;
import dev.parallax.storage.ScoreMatrix;
import org.jspecify.annotations.Nullable;

/** Reads the scores of a model by class for the rows of a batch. */
record PlaneReader(ScoreMatrix scores, Dictionary classes, int @Nullable [] alignment) {
    /** The model has scores: the binder saw to it. */
    static PlaneReader of(JoinedUnits units, Participant model) {
        ScoreMatrix scores = model.model().scores();
        if (scores == null) {
            throw new IllegalStateException(model.name() + " has no scores");
        }
        Dataset dataset = units.comparison().dataset();
        return new PlaneReader(scores, dataset.classes(), units.alignment(model, false));
    }

    int planes() {
        return scores.classes().length;
    }

    /** The ordinals of a batch's rows; null for the batch's own range. */
    int @Nullable [] ordinals(Batch batch) {
        return Rows.ordinals(batch, alignment);
    }

    /** The scores of one class; {@code ordinals} are those of the batch. */
    void read(int plane, Batch batch, int @Nullable [] ordinals, float[] into) {
        if (ordinals == null) {
            scores.floats(plane, batch.from(), batch.size(), into);
        } else {
            scores.floats(plane, ordinals, batch.size(), into);
        }
    }
}
