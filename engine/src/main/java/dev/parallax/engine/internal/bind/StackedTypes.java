package dev.parallax.engine.internal.bind;

import dev.parallax.engine.QueryException;
import dev.parallax.engine.Type;
import dev.parallax.engine.internal.plan.Comparison;
import dev.parallax.engine.internal.plan.Participant;
import dev.parallax.grammar.Span;
import dev.parallax.storage.Column;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Columns of one name become one column under {@code concat}, so they must agree in type; whole numbers become numbers. */
final class StackedTypes {
    private StackedTypes() {}

    /** The type that holds the values of both; null if there is none. */
    static @Nullable Type common(Type one, Type other) {
        if (one == other) {
            return one;
        }
        return one.isNumeric() && other.isNumeric() ? Type.DECIMAL : null;
    }

    /** Refuses columns of models that clash and that no column of the labels hides. */
    static void refuseClashes(Comparison comparison, Span span) {
        record Seen(Participant of, Type type) {}
        Map<String, Seen> seen = new HashMap<>();
        for (Participant model : comparison.models()) {
            for (Column column : model.model().columns()) {
                String name = column.name();
                if (Set.of(StackedColumns.MODEL, StackedColumns.MODEL_INDEX).contains(name)
                        || comparison.labels().column(name) != null
                        || StackedColumns.isEmpty(model, column)) {
                    continue;
                }
                Type own = ModelColumns.stored(model, column).type();
                Seen before = seen.get(name);
                Type common = before == null ? own : common(before.type(), own);
                if (common == null) {
                    throw clash("row." + name, before.of(), before.type(), model, own, span);
                }
                seen.put(name, before != null && before.type() == common ? before : new Seen(model, common));
            }
        }
    }

    static QueryException clash(
            String column, Participant one, Type oneType, Participant other, Type otherType, Span span) {
        return Errors.at(
                span,
                column + " would be " + oneType.words() + " in rows of " + file(one) + " and " + otherType.words()
                        + " in rows of " + file(other),
                "import one of them again with `types`, so that they agree");
    }

    /** A model and the file it came from, which old stores do not tell. */
    private static String file(Participant model) {
        String file = model.model().source();
        return model.name() + " (" + (file == null ? "version " + model.model().version() : file) + ")";
    }
}
