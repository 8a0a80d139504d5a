package dev.parallax.engine.internal.bind;

import dev.parallax.engine.Chart;
import dev.parallax.engine.Type;
import dev.parallax.engine.internal.drill.CellOrigin;
import dev.parallax.engine.internal.drill.Counted;
import dev.parallax.engine.internal.drill.GroupOrigin;
import dev.parallax.engine.internal.drill.GroupedQuery;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Comparison;
import dev.parallax.engine.internal.plan.Origin;
import dev.parallax.engine.internal.plan.Participant;
import dev.parallax.engine.internal.plan.Plan;
import dev.parallax.engine.internal.plan.Plan.Output;
import dev.parallax.engine.internal.plan.Predicate;
import dev.parallax.engine.internal.plan.Query;
import dev.parallax.grammar.Expression;
import dev.parallax.grammar.Identifier;
import dev.parallax.grammar.Relation;
import dev.parallax.grammar.Stage;
import dev.parallax.grammar.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Binds a query stage by stage. Steps are collected and put together at the end, since a stage after a {@code show} may still use
 * aggregates of its groups that were not shown.
 */
public final class QueryBinder implements Stage.Visitor<Void> {
    private final Comparison comparison;
    private final Windows windows = new Windows();
    private final Notes notes = new Notes();
    private final SourceBinder source;
    private final List<UnaryOperator<Plan>> steps = new ArrayList<>();
    private final List<Output> derived = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private @Nullable GroupBinder groups;
    private @Nullable MatrixBinder matrices;
    private @Nullable TableBinder cells;
    private int stepsToCells;
    private List<Output> ofCells = List.of();
    private @Nullable CurveBinder curve;
    private @Nullable GroupBinder beforeCurve;
    private @Nullable List<GroupBinder.Key> pendingKeys;
    private @Nullable List<Output> outputs;
    private boolean alwaysGroups;
    private boolean isSplit;
    private Stage.@Nullable Render render;
    private int at;
    private int beforeGroups;
    private int narrowings;
    private Map<String, Map<Participant, String>> listsBefore = Map.of();
    private @Nullable Stage total;

    private QueryBinder(Statement.Query query, Comparison comparison, Definitions definitions) {
        Relation from = query.from();
        if (from.equals(Relation.MODELS) || from.equals(Relation.PAIRS)) {
            ModelTable table = from.equals(Relation.MODELS)
                    ? ModelTable.models(comparison, query.span())
                    : ModelTable.pairs(comparison, query.span());
            this.comparison = table.all();
            this.source = new ModelTableBinder(table, definitions, windows, notes);
        } else {
            Identifier tag = from instanceof Relation.Tagged tagged ? tagged.tag() : null;
            this.comparison = comparison;
            this.source = new UnitBinder(comparison, tag, definitions, windows, notes);
        }
    }

    /**
     * Binds a query.
     *
     * @throws dev.parallax.engine.QueryException if it means nothing
     */
    public static Query bind(Statement.Query query, Comparison comparison, Definitions definitions) {
        return bind(query, new QueryBinder(query, comparison, definitions));
    }

    /** As {@link #bind}, but a {@code show} that is not grouped is of all rows together, never of each. */
    public static Query bindGroups(Statement.Query query, Comparison comparison, Definitions definitions) {
        QueryBinder binder = new QueryBinder(query, comparison, definitions);
        binder.alwaysGroups = true;
        return bind(query, binder);
    }

    private static Query bind(Statement.Query query, QueryBinder binder) {
        for (Stage stage : query.stages()) {
            stage.accept(binder);
            binder.at++;
        }
        binder.showGroups();
        binder.step(plan -> plan);
        List<Output> outputs = binder.outputs == null ? binder.source.defaults(binder.derived) : binder.outputs;
        Plan plan = binder.source.plan();
        for (UnaryOperator<Plan> step : binder.steps) {
            plan = step.apply(plan);
        }
        boolean matrix = binder.matrices != null && binder.isUntouched();
        Chart chart = binder.chart(outputs);
        return new Query(binder.comparison, plan, outputs, binder.notes.all(), binder.origin(query), matrix, chart);
    }

    private @Nullable Chart chart(List<Output> shown) {
        CurveBinder points = groups == null ? curve : null;
        return render == null
                ? null
                : new ChartBinder(rows(), shown, this::isKey).bind(points == null ? render : points.drawn(render));
    }

    /** Whether a shown value is what tells groups, cells or curves apart. */
    private boolean isKey(Bound value) {
        if (groups != null) {
            return groups.isKey(value);
        }
        return curve != null ? curve.isKey(value) : cells != null && MatrixBinder.isKey(value);
    }

    private Origin origin(Statement.Query query) {
        CurveBinder points = groups == null ? curve : null;
        GroupBinder ofGroups = points == null ? groups : beforeCurve;
        if (ofGroups != null) {
            Origin origin = new GroupOrigin(grouped(query, ofGroups.written(), ofGroups.counted()));
            return points == null ? origin : points.origin(origin);
        } else if (matrices != null) {
            return new CellOrigin(grouped(query, List.of(), List.of()), matrices.origins());
        }
        return source.origin(query.span());
    }

    private GroupedQuery grouped(Statement.Query query, List<GroupedQuery.Key> keys, List<Counted> counted) {
        Definitions definitions = source.definitions();
        return new GroupedQuery(
                query, beforeGroups, total, keys, counted, listsBefore, definitions.lets(), definitions.parameters());
    }

    /** Binds in the rows that the next stage sees: groups where there are some, else units. */
    private ExpressionBinder rows() {
        showGroups();
        return shown();
    }

    /** The last table there is: groups, cells of a matrix or points of a curve, the rows that the query begins with. */
    private ExpressionBinder shown() {
        return groups != null ? groups : cells != null ? cells : source;
    }

    private void step(UnaryOperator<Plan> step) {
        for (Windows.Pending window : windows.take()) {
            steps.add(plan -> new Plan.Window(plan, window.id(), window.keys(), window.call()));
        }
        steps.add(step);
    }

    /** A {@code group by} without a {@code show} shows count, each model's accuracy and its guesses as histograms. */
    private void showGroups() {
        if (pendingKeys != null) {
            show(ClassKey.place(pendingKeys) < 0 ? source.defaultsOfGroups() : DefaultColumns.ofClasses(comparison));
        }
    }

    @Override
    public Void visitWhere(Stage.Where where) {
        Bound predicate = rows().predicate(where.predicate(), "where");
        boolean first = steps.size() == narrowings;
        step(plan -> new Plan.Filter(plan, new Predicate.Matches(predicate)));
        if (first && steps.size() == narrowings + 1 && source.narrow(predicate)) {
            narrowings++;
        }
        return ExpressionWalk.done();
    }

    @Override
    public Void visitDerive(Stage.Derive derive) {
        ExpressionBinder rows = rows();
        for (Stage.Definition definition : derive.definitions()) {
            Identifier name = definition.name();
            if (comparison.model(name.name()) != null || name.name().equals("row")) {
                throw Errors.at(name.span(), "`" + name.name() + "` is a model's name", "choose another name");
            }
            Binding value = rows.bind(definition.value());
            if (value instanceof Binding.Models) {
                rows.one(definition.value());
            }
            Binding named = ItemColumns.named(name.name(), value);
            Stage.Item item = new Stage.Item(definition.value(), name);
            List<Output> added = ItemColumns.outputs(item, named);
            ItemColumns.put(rows.named(), item, named, added);
            if (outputs != null) {
                outputs = new ArrayList<>(outputs);
                outputs.addAll(added);
            } else {
                derived.addAll(added);
            }
        }
        return ExpressionWalk.done();
    }

    @Override
    public Void visitGroup(Stage.Group group) {
        ExpressionBinder rows = rows();
        List<GroupBinder.Key> keys = new ArrayList<>();
        for (Stage.Item item : group.keys()) {
            if (ClassKey.is(item.value())) {
                keys.add(ClassKey.bind(item, rows, keys));
                continue;
            }
            Binding value = rows.bind(item.value());
            List<Output> outputs = ItemColumns.outputs(item, value);
            for (int i = 0; i < outputs.size(); i++) {
                Output output = outputs.get(i);
                Type type = output.value().type();
                if (type == Type.HISTOGRAM || type == Type.VALUES) {
                    throw Errors.at(item.value().span(), "groups are by single values, not by " + type.words(), null);
                }
                Participant model =
                        value instanceof Binding.Many many ? many.models().get(i) : null;
                keys.add(new GroupBinder.Key(output.name(), item.value(), model, output.value(), false));
            }
        }
        pendingKeys = keys;
        return ExpressionWalk.done();
    }

    @Override
    public Void visitShow(Stage.Show show) {
        boolean ofRows = groups == null && cells == null && pendingKeys == null;
        show(show.items());
        if (ofRows && (groups != null || cells != null)) {
            total = show;
        }
        return ExpressionWalk.done();
    }

    private void show(List<Stage.Item> items) {
        boolean ofRows = groups == null || pendingKeys != null;
        if (MatrixBinder.haveMatrix(items)) {
            showMatrices(items);
        } else if (ofRows
                && items.size() == 1
                && CurveBinder.isCurve(items.get(0).value())) {
            showCurve(items);
        } else if (pendingKeys != null) {
            groupAndShow(new GroupBinder(shown(), pendingKeys), pendingKeys, items);
        } else if (groups == null && (alwaysGroups || aggregates(items))) {
            groupAndShow(new GroupBinder(shown(), List.of()), List.of(), items);
        } else {
            project(items);
        }
    }

    /** Matrices are of rows of the dataset: not of groups, and not the cells of groups. */
    private void showMatrices(List<Stage.Item> items) {
        UnitBinder units = MatrixBinder.units(items, pendingKeys, shown());
        beforeGroups = at;
        listsBefore = units.named().lists();
        MatrixBinder matrix = MatrixBinder.of(units, items);
        step(matrix::step);
        matrices = matrix;
        cells = new TableBinder(units.definitions(), matrix.text(), matrix.slots());
        derived.clear();
        ofCells = matrix.outputs();
        outputs = ofCells;
        stepsToCells = steps.size();
    }

    /** Whether nothing was done to the cells of matrices but to draw them as such. */
    private boolean isUntouched() {
        boolean asMatrix = render == null
                || render.chart().name().equals("matrix") && render.options().isEmpty();
        return outputs == ofCells && steps.size() == stepsToCells + 1 && asMatrix;
    }

    private void showCurve(List<Stage.Item> items) {
        List<GroupBinder.Key> keys = pendingKeys == null ? List.of() : pendingKeys;
        GroupBinder grouped = groupAndShow(new GroupBinder(shown(), keys).withCurve(), keys, items);
        CurveBinder shown = new CurveBinder(grouped, keys, items.get(0));
        step(shown::step);
        groups = null;
        cells = shown.table();
        outputs = shown.outputs();
        curve = shown;
        beforeCurve = grouped;
    }

    /** Whether an ungrouped show gives one row: an item aggregates, and none names a row's column outside of aggregates. */
    private boolean aggregates(List<Stage.Item> items) {
        boolean aggregates = false;
        for (Stage.Item item : items) {
            AggregateUse.Found found = use(item.value());
            if (found.column() != null) {
                source.projecting(found.column());
                return false;
            }
            aggregates |= found.aggregates();
        }
        return aggregates;
    }

    private AggregateUse.Found use(Expression item) {
        TableBinder table = cells;
        return table == null
                ? source.use(item)
                : AggregateUse.find(item, name -> table.named().get(name) != null, source.definitions());
    }

    private GroupBinder groupAndShow(GroupBinder group, List<GroupBinder.Key> keys, List<Stage.Item> items) {
        beforeGroups = at;
        listsBefore = shown().named().lists();
        List<Bound> values = new ArrayList<>(keys.size());
        for (GroupBinder.Key key : keys) {
            values.add(key.value());
        }
        step(plan -> new Plan.Aggregate(plan, List.copyOf(values), ClassKey.place(keys), List.copyOf(group.calls())));
        List<Output> shown = new ArrayList<>();
        for (int k = 0; k < keys.size(); k++) {
            group.named().put(keys.get(k).name(), new Binding.One(group.key(k)));
            shown.add(new Output(keys.get(k).name(), group.key(k)));
        }
        pendingKeys = null;
        groups = group;
        derived.clear();
        for (Stage.Item item : items) {
            add(shown, keys.size(), item, group);
        }
        outputs = shown;
        takeWindows();
        return group;
    }

    /** Windows used by the aggregates themselves must stand before the step that was just added. */
    private void takeWindows() {
        int at = steps.size() - 1;
        for (Windows.Pending window : windows.take()) {
            steps.add(at++, plan -> new Plan.Window(plan, window.id(), window.keys(), window.call()));
        }
    }

    private void project(List<Stage.Item> items) {
        ExpressionBinder rows = shown();
        List<Output> shown = new ArrayList<>();
        for (Stage.Item item : items) {
            add(shown, 0, item, rows);
        }
        outputs = shown;
        source.projecting(null);
        step(plan -> plan);
    }

    /** Adds the columns of an item, which later items and stages may use; a key shown again is not repeated. */
    private void add(List<Output> shown, int keys, Stage.Item item, ExpressionBinder rows) {
        Binding value = rows.bind(item.value());
        if (value instanceof Binding.Models) {
            rows.one(item.value());
        }
        List<Output> outputs = ItemColumns.outputs(item, value);
        ItemColumns.add(shown, keys, item, outputs);
        if (rows != source) {
            ItemColumns.put(rows.named(), item, value, outputs);
        } else if (item.alias() != null) {
            ItemColumns.put(source.named(), item, ItemColumns.named(item.name(), value), outputs);
        }
    }

    @Override
    public Void visitSort(Stage.Sort sort) {
        ExpressionBinder rows = rows();
        List<Plan.SortKey> keys = new ArrayList<>();
        for (Stage.SortKey key : sort.keys()) {
            keys.add(new Plan.SortKey(sortable(rows, key.value()), key.descending()));
        }
        step(plan -> new Plan.Sort(plan, keys));
        return ExpressionWalk.done();
    }

    private static Bound sortable(ExpressionBinder rows, Expression key) {
        Bound value = rows.one(key);
        if (value.type() == Type.HISTOGRAM || value.type() == Type.VALUES) {
            throw Errors.at(key.span(), value.type().words() + " have no order", "sort by a count or a number");
        }
        return value;
    }

    @Override
    public Void visitLimit(Stage.Limit limit) {
        ExpressionBinder rows = rows();
        long count = Counts.of(rows, limit.count(), "limit");
        long offset = limit.offset() == null ? 0 : Counts.of(rows, limit.offset(), "offset");
        step(plan -> new Plan.Limit(plan, count, offset));
        return ExpressionWalk.done();
    }

    @Override
    public Void visitTop(Stage.Top top) {
        ExpressionBinder rows = rows();
        long count = Counts.of(rows, top.count(), "top");
        Bound by = sortable(rows, top.by());
        List<Bound> per = rows.all(top.per());
        step(plan -> new Plan.Top(plan, count, by, per));
        return ExpressionWalk.done();
    }

    @Override
    public Void visitSample(Stage.Sample sample) {
        ExpressionBinder rows = rows();
        long count = Counts.of(rows, sample.count(), "sample");
        long seed = sample.seed() == null ? 0 : Counts.of(rows, sample.seed(), "seed");
        List<Bound> per = rows.all(sample.per());
        step(plan -> new Plan.Sample(plan, count, per, seed));
        return ExpressionWalk.done();
    }

    @Override
    public Void visitSplit(Stage.Split split) {
        if (isSplit) {
            throw Errors.at(
                    split.span(),
                    "a query is split once",
                    "part the rows by both: `split by concat_text(a, \" \", b)`");
        }
        isSplit = true;
        Bound by = pendingKeys == null ? rows().one(split.by()) : beforeGroups(pendingKeys, split.by());
        if (by.type() == Type.HISTOGRAM || by.type() == Type.VALUES) {
            throw Errors.at(
                    split.by().span(),
                    "parts are of single values, not of " + by.type().words(),
                    null);
        }
        String name = new Stage.Item(split.by(), null).name();
        step(plan -> new Plan.Split(plan, name, by));
        return ExpressionWalk.done();
    }

    /** Between a {@code group by} and its {@code show}, the rows are parted before they are grouped. */
    private Bound beforeGroups(List<GroupBinder.Key> keys, Expression by) {
        for (GroupBinder.Key key : keys) {
            if (by instanceof Expression.Name name && name.name().equals(key.name())) {
                return key.value();
            }
        }
        return shown().one(by);
    }

    @Override
    public Void visitRender(Stage.Render render) {
        if (this.render != null) {
            throw Errors.at(render.span(), "a result is drawn once", "leave one `render` out");
        }
        this.render = render;
        ChartBinder.kind(render.chart());
        rows();
        return ExpressionWalk.done();
    }

    @Override
    public Void visitTag(Stage.Tag tag) {
        if (source instanceof ModelTableBinder) {
            throw Errors.at(tag.span(), "`tag` keeps rows of the dataset, and here are models", "tag the rows behind");
        }
        if (pendingKeys != null || groups != null || cells != null) {
            throw Errors.at(
                    tag.span(),
                    "`tag` keeps rows, and here are groups",
                    "put it before they are grouped: `base.wrong tag \"suspect\" group by row.truth`");
        }
        String name = tag.name().value();
        if (tags.contains(name)) {
            throw Errors.at(tag.span(), "the query tags two sets of rows as \"" + name + "\"", "give one another name");
        }
        tags.add(name);
        step(plan -> new Plan.Mark(plan, name));
        return ExpressionWalk.done();
    }

    @Override
    public Void visitExport(Stage.Export export) {
        throw Errors.at(export.span(), "`export` ends a query", "move it to the end");
    }
}
