package dev.parallax.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a file of labels or inferences is read. What is null or empty is guessed from common names, and the summary says what
 * was guessed.
 *
 * @param dataset the dataset; {@code main} by default
 * @param id the id's column
 * @param truth the truth's column (labels)
 * @param guess the guess's column (models)
 * @param score the column of the guess's score (models)
 * @param scores the columns of the scores by class, as a pattern such as {@code p_{class}} (models)
 * @param logits null, {@code softmax} or {@code sigmoid}: what turns the scores into probabilities
 * @param classes a file of class names, one a line, for indices in truth and guess; its order is the class order
 * @param firstClass the index of the first name: 0 or 1
 * @param types types by column name: {@code text integer decimal boolean date class}
 * @param nullText a text that means null, besides the empty field
 * @param delimiter of CSV; null to notice it
 * @param attributes of the model
 * @param append whether labels are added to those there are
 * @param dry whether nothing is written: mapping, sample and match rate only
 */
public record ImportOptions(
        String dataset,
        @Nullable String id,
        @Nullable String truth,
        @Nullable String guess,
        @Nullable String score,
        @Nullable String scores,
        @Nullable String logits,
        @Nullable String classes,
        int firstClass,
        Map<String, String> types,
        @Nullable String nullText,
        @Nullable Character delimiter,
        Map<String, Object> attributes,
        boolean append,
        boolean dry) {
    /** The dataset that is meant where none is named. */
    public static final String DEFAULT_DATASET = "main";

    /** Everything guessed. */
    public static ImportOptions defaults() {
        return new ImportOptions(
                DEFAULT_DATASET, null, null, null, null, null, null, null, 0, Map.of(), null, null, Map.of(), false, false);
    }

    /** The names of the options as the language writes them, in the order of {@code help import}. */
    public static List<String> names() {
        return List.of(
                "dataset", "id", "truth", "guess", "score", "scores", "logits", "classes", "base", "types", "null",
                "delimiter", "attributes", "append", "dry");
    }

    /**
     * A copy with one option set, by its name in the language: {@code with("scores", "p_{class}")}; {@code types} and {@code
     * attributes} take a map or add one {@code name=value}.
     *
     * @throws QueryException if there is no such option, or the value does not fit
     */
    public ImportOptions with(String option, Object value) {
        throw new AssertionError(option + value);
    }
}
