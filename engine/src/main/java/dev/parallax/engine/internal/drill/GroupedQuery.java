package dev.parallax.engine.internal.drill;

import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Participant;
import dev.parallax.grammar.Expression;
import dev.parallax.grammar.Stage;
import dev.parallax.grammar.Statement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A query whose rows are groups, as it was written, and what binding it found out.
 *
 * @param before how many stages stand before the {@code show} that made the last groups, or would if there were one
 * @param total the {@code show} that makes one row of all, told by identity; null where none does
 * @param keys of the last groups, in the order of their slots
 * @param counted what each aggregate of the last groups is made of, in the order of the slots behind the keys
 * @param lists the columns that are lists of models, at the rows that the last groups are made of, and under each the column of
 *     every model
 * @param lets what the session has defined, by name
 * @param parameters the values of parameters, by name
 */
public record GroupedQuery(
        Statement.Query written,
        int before,
        @Nullable Stage total,
        List<Key> keys,
        List<Counted> counted,
        Map<String, Map<Participant, String>> lists,
        Map<String, Expression> lets,
        Map<String, Object> parameters) {
    /** A key, as it was written; {@code model} is the one that it is of where a list of models made a key for each;
     * {@code ofClass} says that it is a class against the rest, and so no condition of its own. */
    public record Key(Expression written, @Nullable Participant model, Bound value, boolean ofClass) {}
}
