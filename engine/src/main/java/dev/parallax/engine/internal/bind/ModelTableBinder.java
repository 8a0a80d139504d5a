package dev.parallax.engine.internal.bind;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.drill.Counted;
import dev.parallax.engine.internal.drill.ModelOrigin;
import dev.parallax.engine.internal.function.AggregateFunction;
import dev.parallax.engine.internal.function.ListFunction;
import dev.parallax.engine.internal.function.ScalarFunction;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Comparison;
import dev.parallax.engine.internal.plan.Origin;
import dev.parallax.engine.internal.plan.Plan;
import dev.parallax.engine.internal.plan.Plan.Known;
import dev.parallax.engine.internal.plan.Plan.Output;
import dev.parallax.engine.internal.plan.Predicate;
import dev.parallax.engine.internal.plan.Slots;
import dev.parallax.grammar.Expression;
import dev.parallax.grammar.QueryFormatter;
import dev.parallax.grammar.Span;
import dev.parallax.grammar.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Binds over rows that are models, or pairs of models. A row is a group: a metric, or another aggregate of the dataset's rows, is a
 * column, bound for every row as if its models alone were compared. An aggregate of such columns is of many rows.
 */
final class ModelTableBinder extends SourceBinder {
    private final ModelTable table;
    private final Windows windows;
    private final Windows inner = new Windows();
    private final List<AggregateCalls> units = new ArrayList<>();
    private final List<List<Plan.Call>> calls = new ArrayList<>();
    private final List<List<Counted>> counted = new ArrayList<>();
    private final List<String> measures = new ArrayList<>();
    private final Columns columns = new Columns();
    private final Map<String, Binding> bound = new LinkedHashMap<>();
    private @Nullable Bound only;

    ModelTableBinder(ModelTable table, Definitions definitions, Windows windows, Notes notes) {
        super(definitions);
        this.table = table;
        this.windows = windows;
        for (Comparison view : table.rows()) {
            units.add(new AggregateCalls(new UnitBinder(view, null, definitions, inner, notes)));
            calls.add(new ArrayList<>());
            counted.add(new ArrayList<>());
        }
    }

    @Override
    Plan plan() {
        Plan plan = new Plan.Scan(table.all(), null);
        for (Windows.Pending window : inner.take()) {
            plan = new Plan.Window(plan, window.id(), window.keys(), window.call());
        }
        return new Plan.Measure(
                plan,
                row() + "s",
                table.names(),
                table.known(),
                List.copyOf(measures),
                calls.stream().map(List::copyOf).toList(),
                only == null ? null : new Predicate.Matches(only));
    }

    /** What is known of models before they are measured says which of them need be. */
    @Override
    boolean narrow(Bound predicate) {
        boolean known = Slots.of(predicate).stream()
                .allMatch(slot -> slot < table.known().size());
        if (known) {
            only = only == null ? predicate : Operands.and(only, predicate);
        }
        return known;
    }

    @Override
    Origin origin(Span span) {
        List<ModelOrigin.Row> rows = new ArrayList<>();
        for (int r = 0; r < table.rows().size(); r++) {
            rows.add(new ModelOrigin.Row(table.rows().get(r), List.copyOf(counted.get(r))));
        }
        return new ModelOrigin(
                table.all(),
                rows,
                table.known().subList(0, table.names()),
                table.known().size(),
                definitions().lets(),
                definitions().parameters());
    }

    @Override
    List<Output> defaults(List<Output> derived) {
        List<Output> outputs = new ArrayList<>();
        for (int k = 0; k < table.shown(); k++) {
            outputs.add(new Output(table.known().get(k).name(), known(k)));
        }
        outputs.addAll(derived);
        boolean guess = table.all().models().stream().allMatch(model -> model.column("guess") != null);
        if (guess && table.ofPairs()) {
            outputs.add(measured("rate(flipped)"));
        } else if (guess && table.all().labels().column("truth") != null) {
            outputs.add(measured("accuracy"));
        }
        return outputs;
    }

    private Output measured(String text) {
        return new Output(text, one(DefaultColumns.item(text).value()));
    }

    @Override
    List<Stage.Item> defaultsOfGroups() {
        return List.of(DefaultColumns.item("count"));
    }

    @Override
    AggregateUse.Found use(Expression item) {
        return ModelUse.find(item, this::isColumn, definitions());
    }

    private boolean isColumn(String name) {
        return columns.get(name) != null || table.place(name) >= 0;
    }

    private Bound known(int k) {
        Known column = table.known().get(k);
        return new Bound.Slot(k, column.name(), column.type(), false);
    }

    @Override
    Columns named() {
        return columns;
    }

    @Override
    boolean neverNull(Bound value) {
        if (value instanceof Bound.Derived derived) {
            return neverNull(derived.value());
        }
        return value instanceof Bound.Slot slot && slot.index() < table.known().size()
                ? !table.known().get(slot.index()).values().contains(null)
                : super.neverNull(value);
    }

    @Override
    public Binding visitName(Expression.Name name) {
        Binding defined = defined(name);
        if (defined != null) {
            return defined;
        }
        AggregateFunction function = Functions.aggregate(name.name());
        if (function != null && Functions.isBareAggregate(name.name())) {
            return aggregate(function, Functions.bareCall(name));
        }
        int known = table.place(name.name());
        if (known >= 0) {
            return new Binding.One(known(known));
        }
        if (table.isOfRows(name.name())) {
            throw ofRows(name);
        }
        Set<String> names = new TreeSet<>(columns.names());
        table.known().forEach(each -> names.add(each.name()));
        throw Errors.unknown(name.span(), "name", name.name(), names);
    }

    @Override
    public Binding visitMember(Expression.Member member) {
        int known = table.ofPairs() ? table.place(member.span().text()) : -1;
        if (known >= 0) {
            return new Binding.One(known(known));
        }
        throw ofRows(member);
    }

    @Override
    public Binding visitSubscript(Expression.Subscript subscript) {
        throw ofRows(subscript);
    }

    @Override
    public Binding visitModels(Expression.Models models) {
        throw ofRows(models);
    }

    private RuntimeException ofRows(Expression expression) {
        String text = expression.span().text();
        return Errors.at(
                expression.span(),
                "`" + text + "` is of the dataset's rows, and here each row is a " + row(),
                "put it in an aggregate of them: `" + (isPredicate(expression) ? "rate(" + text + ")" : "rate(… = …)")
                        + "`, `accuracy`");
    }

    private static boolean isPredicate(Expression expression) {
        String last = expression instanceof Expression.Member member
                ? member.member().name()
                : expression instanceof Expression.Name name ? name.name() : "";
        return List.of("regressed", "fixed", "flipped", "correct", "wrong", "present")
                .contains(last);
    }

    private String row() {
        return table.ofPairs() ? "pair" : "model";
    }

    @Override
    public Binding visitCall(Expression.Call call) {
        String name = call.function().name();
        AggregateFunction function = Functions.aggregate(name);
        ListFunction list = Functions.list(name);
        if (!call.per().isEmpty()) {
            return new Binding.One(windows.of(this, call));
        }
        boolean ofMany = list != null
                && call.arguments().size() == 1
                && table.ofPairs()
                && use(call.arguments().get(0).value()).column() != null;
        if (list != null && ofMany && bind(call.arguments().get(0).value()) instanceof Binding.Many many) {
            return GroupBinder.overModels(list, many);
        }
        if (function != null) {
            return aggregate(function, call);
        }
        ScalarFunction scalar = Functions.scalar(name);
        if (scalar != null) {
            return scalar(scalar, call);
        }
        if (list != null || Functions.isOfRow(name)) {
            throw ofRows(call);
        }
        throw Errors.unknownFunction(call.function(), Functions.names());
    }

    /** An aggregate of the dataset's rows: a column, with a call for each row. */
    private Binding aggregate(AggregateFunction function, Expression.Call call) {
        if (ModelUse.isOfModels(call, this::isColumn, definitions())) {
            throw misplaced(call);
        }
        String text = QueryFormatter.format(call);
        Binding known = bound.get(text);
        if (known != null) {
            return known;
        }
        List<Bound> slots = new ArrayList<>();
        List<AggregateCalls.Bindable> first = List.of();
        for (int r = 0; r < units.size(); r++) {
            List<AggregateCalls.Bindable> made = units.get(r).bind(function, call);
            if (r == 0) {
                first = made;
                for (AggregateCalls.Bindable each : made) {
                    String name = each.model() == null || !table.ofPairs()
                            ? call.span().text()
                            : ColumnNames.of(call, each.model());
                    slots.add(new Bound.Slot(table.known().size() + measures.size(), name, each.type(), each.single()));
                    measures.add(name);
                }
            }
            for (int c = 0; c < made.size(); c++) {
                refuseOtherType(call, slots.get(c).type(), made.get(c).type());
                calls.get(r).add(made.get(c).call());
                counted.get(r).add(made.get(c).counted());
            }
        }
        boolean list = table.ofPairs() && !first.isEmpty() && first.get(0).model() != null;
        Binding result = list
                ? new Binding.Many(slots, table.rows().get(0).models())
                : new Binding.One(slots.isEmpty() ? new Bound.Constant(Type.DECIMAL, null) : slots.get(0));
        bound.put(text, result);
        return result;
    }

    private void refuseOtherType(Expression.Call call, Type first, Type type) {
        if (first != type) {
            throw Errors.at(
                    call.span(),
                    "`" + call.span().text() + "` is " + first.words() + " for one " + row() + " and " + type.words()
                            + " for another",
                    "convert it: `to_decimal(…)`, `to_text(…)`");
        }
    }

    private RuntimeException misplaced(Expression.Call call) {
        String column = projected();
        String text = call.span().text();
        boolean counts = call.arguments().isEmpty();
        return Errors.at(
                call.span(),
                "`" + text + "` is of many " + row() + "s, and here each row is one",
                column != null
                        ? "leave `" + column + "` out, or `group by` it before the show"
                        : counts
                                ? "show it alone, or count rows of the dataset: `count(regressed)`, `rows`"
                                : "show it alone, or after a `group by`");
    }
}
