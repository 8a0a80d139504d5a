package dev.parallax.engine.internal.bind;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.curve.CurveKind;
import dev.parallax.engine.internal.drill.CurveOrigin;
import dev.parallax.engine.internal.function.CurveFunction;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Mentions;
import dev.parallax.engine.internal.plan.Origin;
import dev.parallax.engine.internal.plan.Participant;
import dev.parallax.engine.internal.plan.Plan;
import dev.parallax.grammar.Expression;
import dev.parallax.grammar.Expression.Argument;
import dev.parallax.grammar.Identifier;
import dev.parallax.grammar.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The table that a {@code show} of one curve is: the keys of groups, the model where there are several, and the columns of the
 * curve. Later stages see rows with these columns, and no groups of rows.
 */
final class CurveBinder {
    private static final int MOST_POINTS = 1_000_000;

    private final GroupBinder groups;
    private final int keys;
    private final int classKey;
    private final Plan.Call call;
    private final CurveFunction function;
    private final List<Participant> models;
    private final List<Bound.Slot> slots = new ArrayList<>();
    private final CurveKind kind;
    private final TableBinder table;

    /**
     * @param groups have the curve's call, and no other
     * @param keys of the groups
     */
    CurveBinder(GroupBinder groups, List<GroupBinder.Key> keys, Stage.Item item) {
        this.groups = groups;
        this.keys = keys.size();
        this.classKey = ClassKey.place(keys);
        this.call = groups.calls().get(0);
        this.function = (CurveFunction) call.function();
        this.models = groups.named().get(item.name()) instanceof Binding.Many many ? many.models() : List.of();
        this.kind = function.kind(call.options());
        checkSize(item.value());
        for (int k = 0; k < keys.size(); k++) {
            slots.add((Bound.Slot) groups.key(k));
        }
        if (!models.isEmpty()) {
            slots.add(new Bound.Slot(slots.size(), "model", Type.TEXT, false));
        }
        for (String column : kind.columns()) {
            Type type = CurveKind.counts(column) ? Type.INTEGER : Type.DECIMAL;
            slots.add(new Bound.Slot(slots.size(), column, type, CurveKind.isScore(column)));
        }
        this.table = new TableBinder(groups.definitions(), function.entry().name(), shown());
    }

    /** Whether an item of a show is a curve. */
    static boolean isCurve(Expression expression) {
        String name = expression instanceof Expression.Call call
                ? call.function().name()
                : expression instanceof Expression.Name word ? word.name() : "";
        return Functions.aggregate(name) instanceof CurveFunction;
    }

    private void checkSize(Expression written) {
        Object size = call.options().get(function.size());
        long least = kind.isOfBins() ? 1 : 2;
        if (size != null && !(size instanceof Long number && number >= least && number <= MOST_POINTS)) {
            throw Errors.at(
                    written.span(),
                    function.size() + " must be a whole number from " + least + " to " + MOST_POINTS + ", not " + size,
                    "write " + function.size() + ": 21");
        }
    }

    /** A micro curve is of pairs of a row and a class, and counts no rows. */
    private boolean pooled() {
        return call.options().containsKey("average");
    }

    private List<Bound.Slot> shown() {
        return slots.stream()
                .filter(slot -> slot.index() < keys || !pooled() || !CurveKind.counts(slot.name()))
                .toList();
    }

    /** The columns of the result. */
    List<Plan.Output> outputs() {
        List<Plan.Output> outputs = new ArrayList<>();
        shown().forEach(slot -> outputs.add(new Plan.Output(slot.name(), slot)));
        return outputs;
    }

    /** What binds the stages behind. */
    TableBinder table() {
        return table;
    }

    /** Whether a value tells curves apart. */
    boolean isKey(Bound value) {
        return value instanceof Bound.Slot slot && slot.index() < keys + (models.isEmpty() ? 0 : 1);
    }

    /** The step from the groups to the table. */
    Plan step(Plan plan) {
        List<String> names = models.stream().map(Participant::name).toList();
        return new Plan.Unnest(plan, keys, names);
    }

    /** Where the cells of the table come from. */
    Origin origin(Origin ofGroups) {
        List<String> names = new ArrayList<>();
        for (Plan.Call each : groups.calls()) {
            names.add(model(each));
        }
        return new CurveOrigin(
                ofGroups,
                keys,
                names,
                !models.isEmpty(),
                kind,
                (String) call.options().get("class"),
                classKey,
                pooled());
    }

    /** The model whose scores a call sweeps; under concat the row's own. */
    private static String model(Plan.Call call) {
        Set<Participant> of = Mentions.of(call.arguments().get(1));
        return of.size() == 1 ? of.iterator().next().name() : Participant.ROW;
    }

    /** A line is drawn as the curve is, where the query does not say how. */
    Stage.Render drawn(Stage.Render render) {
        boolean line = render.chart().name().equalsIgnoreCase("line");
        if (!line || !render.options().isEmpty()) {
            return render;
        }
        List<Argument> options = new ArrayList<>();
        options.add(option("x", kind.x(), render));
        options.add(option("y", kind.y(), render));
        if (!models.isEmpty()) {
            options.add(option("by", "model", render));
        } else if (keys > 0) {
            options.add(option("by", slots.get(0).name(), render));
        }
        return new Stage.Render(render.chart(), options, render.span());
    }

    private static Argument option(String name, String column, Stage.Render render) {
        return new Argument(new Identifier(name, render.span()), new Expression.TextLiteral(column, render.span()));
    }
}
