package dev.parallax.grammar;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names that other tools give to what every dataset has, and words of other languages that read as names here. Whoever
 * resolves names asks here about one that nothing has.
 */
public final class ForeignNames {
    private static final Map<String, String> COLUMNS = new HashMap<>();

    static {
        columns(
                "guess",
                "pred",
                "preds",
                "prediction",
                "predictions",
                "predicted",
                "y_pred",
                "yhat",
                "y_hat",
                "output");
        columns("guess", "predicted_class", "predicted_label", "pred_class", "pred_label", "argmax", "answer");
        columns("score", "conf", "confidence", "prob", "probability", "certainty", "max_prob", "pred_score");
        columns("score", "probs", "probabilities", "scores", "softmax", "proba", "logit", "logits", "p");
        columns("truth", "label", "labels", "target", "targets", "gt", "y", "y_true", "ground_truth", "groundtruth");
        columns("truth", "actual", "expected", "class", "category", "true_label", "annotation", "gold");
        columns("correct", "is_correct", "right", "hit", "is_right", "match", "accurate");
        columns("wrong", "is_wrong", "incorrect", "error", "is_error", "mistake", "miss", "misclassified");
        columns("id", "index", "idx", "key", "row_id", "image_id", "sample_id", "example_id", "uid", "uuid");
        columns("present", "exists", "is_present", "has_prediction");
    }

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("none", "write `null`"),
            Map.entry("nil", "write `null`"),
            Map.entry("nan", "write `null`; not-a-number never comes in"),
            Map.entry("na", "write `null`"),
            Map.entry("undefined", "write `null`"),
            Map.entry("tables", "write `describe datasets`"),
            Map.entry("datasets", "write `describe datasets`"),
            Map.entry("databases", "write `describe store`"),
            Map.entry("models", "write `describe models`; all compared models are `[*]`"),
            Map.entry("columns", "write `describe columns`"),
            Map.entry("schema", "write `describe columns`"),
            Map.entry("tags", "write `describe tags`"),
            Map.entry("desc", "write `describe`"),
            Map.entry("all", "without a `show` the columns are shown"),
            Map.entry("help", "in the shell write `.help`"),
            Map.entry("exit", "in the shell write `.quit`"),
            Map.entry("quit", "in the shell write `.quit`"),
            Map.entry("df", "the labels are `row`: `row.truth`"),
            Map.entry("data", "the labels are `row`: `row.truth`"),
            Map.entry("labels", "the labels are `row`: `row.truth`"),
            Map.entry("dataset", "the labels are `row`: `row.truth`"),
            Map.entry("model", "the first compared model is `base`, the second `other`"),
            Map.entry("baseline", "the first compared model is `base`, the second `other`"),
            Map.entry("candidate", "the first compared model is `base`, the second `other`"),
            Map.entry("new", "the first compared model is `base`, the second `other`"),
            Map.entry("old", "the first compared model is `base`, the second `other`"),
            Map.entry("today", "write a day: `date \"2026-01-31\"`"),
            Map.entry("now", "write a day: `date \"2026-01-31\"`"));

    private ForeignNames() {}

    private static void columns(String ours, String... theirs) {
        for (String name : theirs) {
            COLUMNS.put(name, ours);
        }
    }

    /** The column that is called so elsewhere, such as {@code guess} for {@code y_pred}; null where none is. */
    public static @Nullable String column(String name) {
        return COLUMNS.get(name.toLowerCase(Locale.ROOT));
    }

    /** What to write instead of a word that stands alone, or null where it is not known from elsewhere. */
    public static @Nullable String cure(String name) {
        return WORDS.get(name.toLowerCase(Locale.ROOT));
    }
}
