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
                DEFAULT_DATASET,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                Map.of(),
                null,
                null,
                Map.of(),
                false,
                false);
    }

    /** The names of the options as the language writes them, in the order of {@code help import}. */
    public static List<String> names() {
        return List.of(
                "dataset",
                "id",
                "truth",
                "guess",
                "score",
                "scores",
                "logits",
                "classes",
                "base",
                "types",
                "null",
                "delimiter",
                "attributes",
                "append",
                "dry");
    }

    /**
     * A copy with one option set, by its name in the language: {@code with("scores", "p_{class}")}; {@code types} and {@code
     * attributes} take a map or add one {@code name=value}.
     *
     * @throws QueryException if there is no such option, or the value does not fit
     */
    public ImportOptions with(String option, Object value) {
        return switch (option) {
            case "dataset" -> copy(text(option, value), id, truth, guess, score, scores, logits, classes);
            case "id" -> copy(dataset, text(option, value), truth, guess, score, scores, logits, classes);
            case "truth" -> copy(dataset, id, text(option, value), guess, score, scores, logits, classes);
            case "guess" -> copy(dataset, id, truth, text(option, value), score, scores, logits, classes);
            case "score" -> copy(dataset, id, truth, guess, text(option, value), scores, logits, classes);
            case "scores" -> copy(dataset, id, truth, guess, score, text(option, value), logits, classes);
            case "logits" -> copy(dataset, id, truth, guess, score, scores, OptionValues.logits(value), classes);
            case "classes" -> copy(dataset, id, truth, guess, score, scores, logits, text(option, value));
            case "base" -> copy(OptionValues.firstClass(value), types, nullText, delimiter, attributes, append, dry);
            case "types" ->
                copy(firstClass, OptionValues.types(types, value), nullText, delimiter, attributes, append, dry);
            case "null" -> copy(firstClass, types, text(option, value), delimiter, attributes, append, dry);
            case "delimiter" ->
                copy(firstClass, types, nullText, OptionValues.delimiter(value), attributes, append, dry);
            case "attributes" ->
                copy(firstClass, types, nullText, delimiter, OptionValues.attributes(attributes, value), append, dry);
            case "append" ->
                copy(firstClass, types, nullText, delimiter, attributes, OptionValues.flag(option, value), dry);
            case "dry" ->
                copy(firstClass, types, nullText, delimiter, attributes, append, OptionValues.flag(option, value));
            default ->
                throw new QueryException(
                        "there is no import option \"" + option + "\"; there are " + String.join(", ", names()));
        };
    }

    private ImportOptions copy(
            String newDataset,
            @Nullable String newId,
            @Nullable String newTruth,
            @Nullable String newGuess,
            @Nullable String newScore,
            @Nullable String newScores,
            @Nullable String newLogits,
            @Nullable String newClasses) {
        return new ImportOptions(
                newDataset,
                newId,
                newTruth,
                newGuess,
                newScore,
                newScores,
                newLogits,
                newClasses,
                firstClass,
                types,
                nullText,
                delimiter,
                attributes,
                append,
                dry);
    }

    private ImportOptions copy(
            int newFirstClass,
            Map<String, String> newTypes,
            @Nullable String newNullText,
            @Nullable Character newDelimiter,
            Map<String, Object> newAttributes,
            boolean newAppend,
            boolean newDry) {
        return new ImportOptions(
                dataset,
                id,
                truth,
                guess,
                score,
                scores,
                logits,
                classes,
                newFirstClass,
                newTypes,
                newNullText,
                newDelimiter,
                newAttributes,
                newAppend,
                newDry);
    }

    private static String text(String option, Object value) {
        return OptionValues.text(option, value);
    }
}
