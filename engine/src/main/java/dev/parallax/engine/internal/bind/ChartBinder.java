package dev.parallax.engine.internal.bind;

import dev.parallax.engine.Chart;
import dev.parallax.engine.ChartEntry;
import dev.parallax.engine.internal.chart.ChartKind;
import dev.parallax.engine.internal.chart.ChartMismatch;
import dev.parallax.engine.internal.chart.Charts;
import dev.parallax.engine.internal.chart.ShownColumn;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Plan.Output;
import dev.parallax.grammar.Expression;
import dev.parallax.grammar.Identifier;
import dev.parallax.grammar.QueryFormatter;
import dev.parallax.grammar.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Binds a {@code render} to the columns of the result. */
final class ChartBinder {
    private final ExpressionBinder rows;
    private final List<Output> outputs;
    private final List<ShownColumn> columns = new ArrayList<>();

    /**
     * @param isKey whether a column's value is that of a key of groups
     */
    ChartBinder(ExpressionBinder rows, List<Output> outputs, Predicate<Bound> isKey) {
        this.rows = rows;
        this.outputs = outputs;
        for (Output output : outputs) {
            columns.add(new ShownColumn(output.name(), output.value().type(), isKey.test(output.value())));
        }
    }

    Chart bind(Stage.Render render) {
        ChartKind kind = kind(render.chart());
        Map<String, List<ShownColumn>> given = new HashMap<>();
        Map<String, Long> numbers = new HashMap<>();
        for (Expression.Argument argument : render.options()) {
            ChartEntry.Option option = option(kind.entry(), argument);
            if (option.value().equals("number")) {
                numbers.put(option.name(), Counts.of(rows, argument.value(), option.name() + ":"));
            } else {
                given.computeIfAbsent(option.name(), name -> new ArrayList<>()).addAll(column(argument.value()));
            }
        }
        try {
            return kind.of(columns, given, numbers);
        } catch (ChartMismatch mismatch) {
            throw Errors.at(
                    render.span(), Optional.ofNullable(mismatch.getMessage()).orElse(""), mismatch.cure());
        }
    }

    /**
     * The chart of a name.
     *
     * @throws dev.parallax.engine.QueryException if there is none
     */
    static ChartKind kind(Identifier name) {
        ChartKind kind = Charts.named(name.name());
        if (kind == null) {
            throw Errors.unknown(
                    name.span(),
                    "chart",
                    name.name(),
                    Charts.ALL.stream().map(each -> each.entry().name()).toList());
        }
        return kind;
    }

    private static ChartEntry.Option option(ChartEntry entry, Expression.Argument argument) {
        Identifier name = argument.name();
        if (name == null) {
            throw Errors.at(
                    argument.value().span(),
                    "an option of a chart has a name",
                    "write `" + entry.options().get(0).name() + ": "
                            + argument.value().span().text() + "`; " + entry.signature());
        }
        return entry.options().stream()
                .filter(option -> option.name().equals(name.name()))
                .findFirst()
                .orElseThrow(() -> Errors.unknown(
                        name.span(),
                        "option of " + entry.name(),
                        name.name(),
                        entry.options().stream().map(ChartEntry.Option::name).toList()));
    }

    /** The columns that an expression names: by their name, as written in the query, or those of a list. */
    private List<ShownColumn> column(Expression expression) {
        String text = expression instanceof Expression.Name name
                ? name.name()
                : expression instanceof Expression.TextLiteral literal
                        ? literal.value()
                        : expression.span().text();
        List<ShownColumn> named =
                columns.stream().filter(each -> each.name().equals(text)).toList();
        if (!named.isEmpty()) {
            return named.subList(0, 1);
        }
        List<ShownColumn> ofModels = columns.stream()
                .filter(each ->
                        each.name().startsWith(text + "(") && each.name().endsWith(")"))
                .toList();
        List<ShownColumn> meant = ofModels.isEmpty() ? bound(expression) : ofModels;
        if (meant.isEmpty()) {
            throw Errors.at(
                    expression.span(),
                    "the result has no column `" + QueryFormatter.format(expression) + "`",
                    Errors.candidates(
                            text, columns.stream().map(ShownColumn::name).toList()));
        }
        return meant;
    }

    private List<ShownColumn> bound(Expression expression) {
        Binding value = rows.bind(expression);
        List<Bound> elements = value instanceof Binding.Many many
                ? many.elements()
                : value instanceof Binding.One one ? List.of(one.value()) : List.of();
        List<ShownColumn> found = new ArrayList<>();
        for (Bound element : elements) {
            for (int i = 0; i < outputs.size(); i++) {
                if (outputs.get(i).value().equals(element)) {
                    found.add(columns.get(i));
                    break;
                }
            }
        }
        return found;
    }
}
