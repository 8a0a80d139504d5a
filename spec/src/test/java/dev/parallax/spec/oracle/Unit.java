package dev.parallax.spec.oracle;

import dev.parallax.spec.data.TinyRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One joined row: what the labels and each compared model say of one thing.
 *
 * @param id of the labels, else of the first model that has one; null where none has
 * @param models in the order compared; null where a model is absent
 */
record Unit(@Nullable String id, @Nullable TinyRow label, List<@Nullable TinyRow> models) {
    /** The truth, or null. */
    @Nullable
    Object truth() {
        return label == null ? null : label.value("truth");
    }
}
