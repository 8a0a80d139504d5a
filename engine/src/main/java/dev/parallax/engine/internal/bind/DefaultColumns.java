package dev.parallax.engine.internal.bind;

import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Comparison;
import dev.parallax.engine.internal.plan.Participant;
import dev.parallax.engine.internal.plan.Plan.Output;
import dev.parallax.grammar.QueryParser;
import dev.parallax.grammar.Source;
import dev.parallax.grammar.Span;
import dev.parallax.grammar.Stage;
import dev.parallax.storage.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What a query without a {@code show} shows. */
final class DefaultColumns {
    private static final Map<String, Stage.Item> ITEMS = new ConcurrentHashMap<>();

    private DefaultColumns() {}

    /** Id, truth, what was derived, each model's guess and score, then the rest of the labels' columns. */
    static List<Output> of(UnitBinder units, List<Output> derived) {
        Comparison comparison = units.comparison();
        Participant labels = comparison.labels();
        List<Output> outputs = new ArrayList<>();
        add(outputs, labels, labels.id());
        if (comparison.stacked()) {
            addOfRow(outputs, units, StackedColumns.MODEL);
        }
        add(outputs, labels, labels.column("truth"));
        outputs.addAll(derived);
        if (comparison.stacked()) {
            addOfModels(outputs, units, "guess");
            addOfModels(outputs, units, "score");
            addRest(outputs, labels);
            return outputs;
        }
        for (Participant model : comparison.models()) {
            add(outputs, model, model.column("guess"));
            add(outputs, model, model.column("score"));
        }
        addRest(outputs, labels);
        return outputs;
    }

    private static void addRest(List<Output> outputs, Participant labels) {
        if (labels.rows() != null) {
            for (Column column : labels.rows().columns()) {
                if (!column.name().equals("truth")) {
                    add(outputs, labels, column);
                }
            }
        }
    }

    /** A column that models have; where the labels have it too it stands among theirs. */
    private static void addOfModels(List<Output> outputs, UnitBinder units, String column) {
        Comparison comparison = units.comparison();
        boolean there = comparison.models().stream().anyMatch(model -> model.column(column) != null);
        if (there && comparison.labels().column(column) == null) {
            addOfRow(outputs, units, column);
        }
    }

    private static void addOfRow(List<Output> outputs, UnitBinder units, String column) {
        Bound value = units.columns().findRow(column, new Span(new Source("show", column), 0, column.length()));
        if (value != null) {
            outputs.add(new Output("row." + column, value));
        }
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
        if (comparison.stacked()) {
            boolean guessed = comparison.models().stream().anyMatch(model -> model.column("guess") != null);
            if (judged && guessed) {
                items.add(item("accuracy"));
            }
            if (guessed) {
                items.add(item("hist(row.guess)"));
            }
            return items;
        }
        if (judged) {
            items.add(item("accuracy([*])"));
        }
        if (comparison.models().stream().allMatch(model -> model.column("guess") != null)
                && !comparison.models().isEmpty()) {
            items.add(item("hist([*].guess)"));
        }
        return items;
    }

    /** Of classes against the rest: support, and each model's precision, recall and f1. */
    static List<Stage.Item> ofClasses(Comparison comparison) {
        List<Stage.Item> items = new ArrayList<>();
        items.add(item("support"));
        if (!comparison.models().isEmpty()) {
            List.of("precision", "recall", "f1").forEach(metric -> items.add(item(metric)));
        }
        return items;
    }

    /** An item by its text; there are few, and each is read once. */
    static Stage.Item item(String text) {
        return ITEMS.computeIfAbsent(
                text, written -> new Stage.Item(QueryParser.expression(new Source("show", written)), null));
    }
}
