package dev.parallax.spec.oracle;

import dev.parallax.grammar.Expression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Aggregates with {@code per}: the value of a row is that of the rows with the same keys. */
final class Partitions {
    private final List<OracleRow> rows;
    private final Map<Expression.Call, Map<List<@Nullable Object>, @Nullable Object>> known = new IdentityHashMap<>();

    Partitions(List<OracleRow> rows) {
        this.rows = rows;
    }

    @Nullable
    Object value(Expression.Call call, Evaluator at) {
        return known.computeIfAbsent(call, c -> values(c, at)).get(keys(call, at));
    }

    private Map<List<@Nullable Object>, @Nullable Object> values(Expression.Call call, Evaluator at) {
        Map<List<@Nullable Object>, List<OracleRow>> groups = new LinkedHashMap<>();
        rows.forEach(r -> groups.computeIfAbsent(keys(call, at.of(r)), k -> new ArrayList<>())
                .add(r));
        Map<List<@Nullable Object>, @Nullable Object> values = new HashMap<>();
        groups.forEach((keys, members) -> {
            OracleRow group = OracleRow.of(new OracleRow.Members(members, rows.size(), 0));
            values.put(keys, new Calls(at.of(group)).aggregate(call.function().name(), call.arguments()));
        });
        return values;
    }

    private static List<@Nullable Object> keys(Expression.Call call, Evaluator at) {
        List<@Nullable Object> keys = new ArrayList<>();
        call.per().forEach(k -> keys.add(at.value(k)));
        return keys;
    }
}
