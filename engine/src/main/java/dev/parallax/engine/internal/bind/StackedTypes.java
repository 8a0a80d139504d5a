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

    /** The type of a column so far, and the first model that gave it this type. */
    record Seen(Participant of, Type type) {}

    /** The type with one more model's column; refuses it if they clash. */
    static Seen with(@Nullable Seen before, Participant model, Type own, String column, Span span) {
        if (before == null) {
            return new Seen(model, own);
        }
        Type common = common(before.type(), own);
        if (common == null) {
            throw clash(column, before, new Seen(model, own), span);
        }
        return before.type() == common ? before : new Seen(model, common);
    }

    /** Refuses columns of models that clash and that no column of the labels hides. */
    static void refuseClashes(Comparison comparison, Span span) {
        Map<String, Seen> seen = new HashMap<>();
        for (Participant model : comparison.models()) {
            for (Column column : model.model().columns()) {
                String name = column.name();
                boolean hidden =
                        Set.of(StackedColumns.MODEL, StackedColumns.MODEL_INDEX).contains(name)
                                || comparison.labels().column(name) != null;
                if (!hidden && !StackedColumns.isEmpty(model, column)) {
                    Type own = ModelColumns.stored(model, column).type();
                    seen.put(name, with(seen.get(name), model, own, "row." + name, span));
                }
            }
        }
    }

    private static QueryException clash(String column, Seen one, Seen other, Span span) {
        return Errors.at(
                span,
                column + " would be " + one.type().words() + " in rows of " + file(one.of()) + " and "
                        + other.type().words() + " in rows of " + file(other.of()),
                "import one of them again with `types`, so that they agree");
    }

    /** A model and the file it came from, which old stores do not tell. */
    private static String file(Participant model) {
        String file = model.model().source();
        return model.name() + " (" + (file == null ? "version " + model.model().version() : file) + ")";
    }
}
