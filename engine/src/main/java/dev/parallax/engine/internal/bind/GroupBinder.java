package dev.parallax.engine.internal.bind;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.drill.Counted;
import dev.parallax.engine.internal.drill.GroupedQuery;
import dev.parallax.engine.internal.function.AggregateFunction;
import dev.parallax.engine.internal.function.ListFunction;
import dev.parallax.engine.internal.function.ScalarFunction;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Participant;
import dev.parallax.engine.internal.plan.Plan;
import dev.parallax.grammar.Expression;
import dev.parallax.grammar.QueryFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Binds expressions over groups: keys, aggregates of the group's rows, columns shown so far. Aggregates that are used get a slot of
 * the groups' table, the same one where the same is written twice.
 */
final class GroupBinder extends ExpressionBinder {
    private static final Set<String> NEVER_NULL = Set.of("count", "distinct", "support");

    private final ExpressionBinder rows;
    private final AggregateCalls aggregates;
    private final List<Key> keys;
    private final List<Plan.Call> calls = new ArrayList<>();
    private final Map<String, Aggregated> first = new HashMap<>();
    private final Map<String, Binding> bound = new HashMap<>();
    private final List<Counted> counted = new ArrayList<>();
    private final Columns columns = new Columns();
    private @Nullable List<String> keyTexts;

    /** A key, as it was written; {@code model} is the one that it is of where a list of models made a key for each;
     * {@code ofClass} says that it is a class against the rest. */
    record Key(String name, Expression written, @Nullable Participant model, Bound value, boolean ofClass) {}

    /** The first call of a function, and what it was bound to. */
    private record Aggregated(Expression.Call call, Binding binding) {}

    GroupBinder(ExpressionBinder rows, List<Key> keys) {
        super(rows.definitions());
        this.rows = rows;
        this.aggregates = new AggregateCalls(rows);
        this.keys = keys;
    }

    /** Lets a curve be shown: the table of its points is made of it next. */
    GroupBinder withCurve() {
        aggregates.allowCurve();
        return this;
    }

    /** The aggregates that have been used so far. */
    List<Plan.Call> calls() {
        return calls;
    }

    /** What each of {@link #calls} is made of. */
    List<Counted> counted() {
        return List.copyOf(counted);
    }

    /** The keys, as they were written. */
    List<GroupedQuery.Key> written() {
        List<GroupedQuery.Key> written = new ArrayList<>(keys.size());
        for (Key key : keys) {
            written.add(new GroupedQuery.Key(key.written(), key.model(), key.value(), key.ofClass()));
        }
        return written;
    }

    /** The columns of the groups that have names: aliases of keys, shown and derived columns. */
    @Override
    Columns named() {
        return columns;
    }

    /** Of groups, a count never is null either. */
    @Override
    boolean neverNull(Bound value) {
        if (value instanceof Bound.Derived derived) {
            return neverNull(derived.value());
        }
        if (!(value instanceof Bound.Slot)) {
            return super.neverNull(value);
        }
        int slot = ((Bound.Slot) value).index();
        if (slot < keys.size()) {
            return rows.neverNull(keys.get(slot).value());
        }
        Plan.Call call = calls.get(slot - keys.size());
        return NEVER_NULL.contains(call.function().entry().name());
    }

    /** The value of a key. */
    Bound key(int k) {
        Key key = keys.get(k);
        return new Bound.Slot(k, key.name(), key.value().type(), key.value().single());
    }

    /** Whether a value is that of a key. */
    boolean isKey(Bound value) {
        return value instanceof Bound.Slot slot && slot.index() < keys.size();
    }

    /** The key that an expression is; null if it is none. */
    private @Nullable Binding known(Expression expression) {
        if (keys.isEmpty()) {
            return null;
        }
        int k = keyTexts().indexOf(QueryFormatter.format(expression));
        return k < 0 ? null : new Binding.One(key(k));
    }

    private List<String> keyTexts() {
        List<String> texts = keyTexts;
        if (texts == null) {
            texts = new ArrayList<>(keys.size());
            for (Key key : keys) {
                texts.add(QueryFormatter.format(key.written()));
            }
            keyTexts = texts;
        }
        return texts;
    }

    /** A column of a row, which must be a key here. */
    private Binding keyOnly(Expression expression) {
        Binding known = known(expression);
        if (known != null) {
            return known;
        }
        Binding row = rows.bind(expression);
        for (int k = 0; row instanceof Binding.One one && k < keys.size(); k++) {
            if (keys.get(k).value().equals(one.value())) {
                return new Binding.One(key(k));
            }
        }
        String text = expression.span().text();
        throw Errors.at(
                expression.span(),
                "`" + text + "` is of a row, and here are groups",
                keys.isEmpty()
                        ? "put it in an aggregate, such as `mode(" + text
                                + ")`, or before the `show`: stages run in the order written"
                        : "put it in an aggregate, such as `mode(" + text + ")` or `values(" + text
                                + ")`, or add it to `group by`");
    }

    @Override
    public Binding visitName(Expression.Name name) {
        AggregateFunction function = Functions.bareAggregate(name.name());
        boolean mayBeKey = function == null && columns.get(name.name()) == null;
        Binding key = mayBeKey ? known(name) : null;
        Binding defined = key == null ? defined(name) : key;
        if (defined != null) {
            return defined;
        }
        return function == null ? keyOnly(name) : aggregate(function, Functions.bareCall(name));
    }

    @Override
    public Binding visitMember(Expression.Member member) {
        return keyOnly(member);
    }

    @Override
    public Binding visitSubscript(Expression.Subscript subscript) {
        return keyOnly(subscript);
    }

    @Override
    public Binding visitModels(Expression.Models models) {
        return rows.bind(models);
    }

    @Override
    public Binding visitCall(Expression.Call call) {
        Binding known = known(call);
        if (known != null) {
            return known;
        }
        String name = call.function().name();
        if (!call.per().isEmpty()) {
            throw Errors.at(
                    call.span(),
                    "`per` is of rows, and here are groups",
                    "leave it out, or use it in a derive" + " before the `group by`");
        }
        AggregateFunction function = Functions.aggregate(name);
        ListFunction list = Functions.list(name);
        boolean nested = call.arguments().size() == 1
                && !(rows instanceof ModelTableBinder)
                && AggregateUse.in(
                        call.arguments().get(0).value(), column -> rows.named().get(column) != null, function != null);
        if (list != null && nested && bind(call.arguments().get(0).value()) instanceof Binding.Many many) {
            return overModels(list, many);
        }
        if (function != null) {
            return aggregate(function, call);
        }
        ScalarFunction scalar = Functions.scalar(name);
        if (scalar != null) {
            return scalar(scalar, call);
        }
        if (list != null || Functions.isOfRow(name)) {
            return keyOnly(call);
        }
        throw Errors.unknownFunction(call.function(), Functions.names());
    }

    /** A function over the models of values that are aggregates already: {@code spread(accuracy([*]))}. */
    static Binding overModels(ListFunction function, Binding.Many many) {
        Type element = many.elements().get(0).type();
        List<Bound> always = new ArrayList<>();
        many.models().forEach(model -> always.add(new Bound.Constant(Type.BOOLEAN, true)));
        return new Binding.One(new Bound.Reduce(
                function.entry().name(),
                () -> function.reduction(element),
                many.elements(),
                always,
                function.type(element)));
    }

    private List<AggregateCalls.Bindable> ofRows(AggregateFunction function, Expression.Call call) {
        if (rows instanceof UnitBinder units) {
            ClassKey.refuseOneClass(units, keys, function, call);
        }
        return aggregates.bind(function, call);
    }

    /** An aggregate, bound once however often it is written. To write calls out is dear, and mostly a function is called once. */
    private Binding aggregate(AggregateFunction function, Expression.Call call) {
        Aggregated before = first.get(call.function().name());
        if (before == null) {
            Binding made = calls(function, call);
            first.put(call.function().name(), new Aggregated(call, made));
            return made;
        }
        bound.put(QueryFormatter.format(before.call()), before.binding());
        String text = QueryFormatter.format(call);
        Binding known = bound.get(text);
        if (known == null) {
            known = calls(function, call);
            bound.put(text, known);
        }
        return known;
    }

    private Binding calls(AggregateFunction function, Expression.Call call) {
        List<Bound> slots = new ArrayList<>();
        List<Participant> models = new ArrayList<>();
        List<AggregateCalls.Bindable> bindables =
                ClassKey.place(keys) < 0 ? ofRows(function, call) : ClassKey.calls(rows, aggregates, function, call);
        for (AggregateCalls.Bindable bindable : bindables) {
            slots.add(new Bound.Slot(
                    keys.size() + calls.size(), bindable.call().name(), bindable.type(), bindable.single()));
            calls.add(bindable.call());
            counted.add(bindable.counted());
            if (bindable.model() != null) {
                models.add(bindable.model());
            }
        }
        return models.isEmpty() ? new Binding.One(slots.get(0)) : new Binding.Many(slots, models);
    }
}
