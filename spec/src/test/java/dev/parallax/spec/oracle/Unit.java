package dev.parallax.spec.oracle;

import dev.parallax.spec.data.TinyRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of what is compared: what the labels and each compared model say of one thing, or, under {@code concat}, what one
 * model says of it.
 *
 * @param id of the labels, else of the first model that has one; null where none has
 * @param models in the order compared; null where a model is absent, and under {@code concat} all but one
 * @param own the position of the row's model under {@code concat}, else -1
 * @param ordinal its place among the dataset's ids
 */
record Unit(@Nullable String id, @Nullable TinyRow label, List<@Nullable TinyRow> models, int own, int ordinal) {
    /** The truth, or null. */
    @Nullable
    Object truth() {
        return label == null ? null : label.value("truth");
    }
}
