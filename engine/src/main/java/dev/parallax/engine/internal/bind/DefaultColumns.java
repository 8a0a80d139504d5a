package dev.parallax.engine.internal.bind;

import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Comparison;
import dev.parallax.engine.internal.plan.Participant;
import dev.parallax.engine.internal.plan.Plan.Output;
import dev.parallax.grammar.Expression;
import dev.parallax.grammar.QueryParser;
import dev.parallax.grammar.Source;
import dev.parallax.grammar.Stage;
import dev.parallax.storage.Column;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a query without a {@code show} shows. */
final class DefaultColumns {
    private DefaultColumns() {}

    /** Id, truth, what was derived, each model's guess and score, then the rest of the labels' columns. */
    static List<Output> of(UnitBinder units, List<Output> derived) {
        Comparison comparison = units.comparison();
        Participant labels = comparison.labels();
        List<Output> outputs = new ArrayList<>();
        add(outputs, labels, labels.id());
        add(outputs, labels, labels.column("truth"));
        outputs.addAll(derived);
        for (Participant model : comparison.models()) {
            add(outputs, model, model.column("guess"));
            add(outputs, model, model.column("score"));
        }
        if (labels.rows() != null) {
            for (Column column : labels.rows().columns()) {
                if (!column.name().equals("truth")) {
                    add(outputs, labels, column);
                }
            }
        }
        return outputs;
    }

    private static void add(List<Output> outputs, Participant of, @Nullable Column column) {
        if (column != null) {
            Bound value = ModelColumns.stored(of, column);
            outputs.add(new Output(of.name() + "." + column.name(), value));
        }
    }

    /** Count, each model's accuracy, each model's guesses as a histogram. */
    static List<Stage.Item> ofGroups(Comparison comparison) {
        List<Stage.Item> items = new ArrayList<>();
        items.add(item("count"));
        boolean judged = comparison.labels().column("truth") != null
                && !comparison.models().isEmpty();
        if (judged) {
            items.add(item("accuracy([*])"));
        }
        if (comparison.models().stream().allMatch(model -> model.column("guess") != null)
                && !comparison.models().isEmpty()) {
            items.add(item("hist([*].guess)"));
        }
        return items;
    }

    private static Stage.Item item(String text) {
        Expression expression = QueryParser.expression(new Source("show", text));
        return new Stage.Item(expression, null);
    }
}
