package dev.parallax.spec.oracle;

import dev.parallax.grammar.Expression;
import dev.parallax.grammar.Stage;
import java.util.List;
import java.util.stream.IntStream;

/** One item of a show: a column, or a column for each model where a list distributes. */
final class Showing {
    private final Setting setting;
    private final List<OracleRow> rows;

    Showing(Setting setting, List<OracleRow> rows) {
        this.setting = setting;
        this.rows = rows;
    }

    /** The names of the item's columns. */
    List<String> add(Stage.Item item, boolean aggregating) {
        List<Integer> models = models(item.value(), aggregating);
        return models.isEmpty()
                ? List.of(item.name())
                : models.stream().map(m -> name(item, m)).toList();
    }

    /** The row with the item's values. */
    OracleRow with(Evaluator at, Stage.Item item, boolean aggregating) {
        List<Integer> models = models(item.value(), aggregating);
        if (models.isEmpty()) {
            return at.row().with(item.name(), at.value(item.value()));
        }
        OracleRow row = at.row();
        for (int model : models) {
            row = row.with(name(item, model), at.of(model).value(item.value()));
        }
        return row;
    }

    private List<Integer> models(Expression value, boolean aggregating) {
        boolean list = aggregating ? Places.distributes(value) : Places.freeList(value);
        if (list) {
            OracleRow any = rows.isEmpty() ? OracleRow.NONE : rows.get(0);
            return new Lists(new Evaluator(setting, any, new Partitions(rows), -1)).positions(value);
        }
        return MetricCalls.isOfAll(value) && aggregating && setting.models() > 1
                ? IntStream.range(0, setting.models()).boxed().toList()
                : List.of();
    }

    private String name(Stage.Item item, int model) {
        String called = setting.comparison().models().get(model).name();
        if (item.alias() != null) {
            return item.alias().name() + "(" + called + ")";
        }
        String text = item.value().span().text();
        if (text.contains("[")) {
            return text.replaceFirst("\\[[^\\]\"']*\\]", called);
        }
        return text.contains("(") ? text.replaceFirst("\\(", "(" + called + ", ") : text + "(" + called + ")";
    }
}
