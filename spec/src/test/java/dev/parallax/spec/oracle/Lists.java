package dev.parallax.spec.oracle;

import dev.parallax.grammar.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The functions of the compared models of one row. Absent models are skipped. */
final class Lists {
    private final Evaluator at;

    Lists(Evaluator at) {
        this.at = at;
    }

    @Nullable
    Object call(String function, Expression argument) {
        if (function.equals("first_where")) {
            return firstWhere(argument);
        }
        List<@Nullable Object> values = presentValues(argument);
        List<Boolean> truths = values.stream().map(Boolean.TRUE::equals).toList();
        return switch (function) {
            case "any" -> truths.contains(true);
            case "all" -> !truths.isEmpty() && !truths.contains(false);
            case "none" -> !truths.isEmpty() && !truths.contains(true);
            case "agree" -> values.size() >= 2 && values.stream().distinct().count() == 1;
            case "count" -> truths.stream().filter(t -> t).count();
            default -> new Aggregates(at.setting().order()).call(function, values, 0);
        };
    }

    private @Nullable Long firstWhere(Expression predicate) {
        List<Integer> positions = positions(predicate);
        for (int i = 0; i < positions.size(); i++) {
            int position = positions.get(i);
            if (at.unit().models().get(position) != null
                    && Boolean.TRUE.equals(at.of(position).value(predicate))) {
                return (long) i;
            }
        }
        return null;
    }

    /** The value of an expression for each model of its list that is present. */
    List<@Nullable Object> presentValues(Expression expression) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int position : positions(expression)) {
            if (at.unit().models().get(position) != null) {
                values.add(at.of(position).value(expression));
            }
        }
        return values;
    }

    /** The models of the list in an expression. */
    List<Integer> positions(Expression expression) {
        return Objects.requireNonNull(find(expression), "no list");
    }

    private @Nullable List<Integer> find(Expression expression) {
        if (expression instanceof Expression.Models models) {
            List<Integer> positions = at.setting().positions(models);
            return models.all() || positions.size() > 1 ? positions : null;
        }
        return Children.of(expression).stream()
                .map(this::find)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
