package dev.parallax.spec.oracle;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row that a metric counts: it has a truth, and the guess is there to be judged.
 *
 * @param confidence the score of the guess
 * @param scores by class; a null score is left out
 * @param classes that the model has scores for
 * @param rank of the truth among the scores
 */
record Judged(
        Object truth,
        @Nullable Object guess,
        @Nullable Double confidence,
        Map<String, Double> scores,
        List<String> classes,
        @Nullable Long rank) {
    boolean right() {
        return truth.equals(guess);
    }

    /** The score of the truth, or null. */
    @Nullable
    Double scoreOfTruth() {
        return scores.get(truth.toString());
    }
}
