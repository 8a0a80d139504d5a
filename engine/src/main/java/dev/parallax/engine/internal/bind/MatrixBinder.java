package dev.parallax.engine.internal.bind;

import dev.parallax.engine.internal.drill.CellOrigin;
import dev.parallax.engine.internal.function.ConfusionFunction;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Participant;
import dev.parallax.engine.internal.plan.Plan;
import dev.parallax.engine.internal.plan.Plan.Confusion;
import dev.parallax.engine.internal.plan.Plan.Output;
import dev.parallax.engine.internal.plan.Predicate;
import dev.parallax.grammar.Expression;
import dev.parallax.grammar.Span;
import dev.parallax.grammar.Stage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Binds a {@code show} of confusion matrices, {@code confusion(base)} and {@code delta(confusion)}, to the cells they have. */
final class MatrixBinder {
    private static final String CHANGE = "delta";

    private final UnitBinder units;
    private final GuessCalls guesses;
    private final Span span;
    private final List<Plan.Matrix> matrices = new ArrayList<>();
    private final List<List<CellOrigin.Guess>> origins = new ArrayList<>();

    private MatrixBinder(UnitBinder units, Span span) {
        this.units = units;
        this.guesses = new GuessCalls(units, false);
        this.span = span;
    }

    /** Whether one of the items of a {@code show} is a matrix. */
    static boolean haveMatrix(List<Stage.Item> items) {
        for (Stage.Item item : items) {
            if (isMatrix(item)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMatrix(Stage.Item item) {
        return isConfusion(item.value()) || isChange(item.value());
    }

    private static boolean isConfusion(Expression value) {
        String name = value instanceof Expression.Name alone
                ? alone.name()
                : value instanceof Expression.Call call ? call.function().name() : "";
        return name.equalsIgnoreCase(ConfusionFunction.NAME);
    }

    private static boolean isChange(Expression value) {
        return value instanceof Expression.Call call
                && call.function().name().equalsIgnoreCase(CHANGE)
                && (call.arguments().size() == 1 || call.arguments().size() == 3)
                && isConfusion(call.arguments().get(0).value());
    }

    /**
     * The rows of the dataset, which matrices are of: not groups, and not the cells of groups.
     *
     * @param keys of the groups that the {@code show} would be of; null for none
     * @param shown what the {@code show} sees
     */
    static UnitBinder units(List<Stage.Item> items, @Nullable List<GroupBinder.Key> keys, ExpressionBinder shown) {
        Span first = items.stream()
                .filter(MatrixBinder::isMatrix)
                .findFirst()
                .orElseThrow()
                .value()
                .span();
        if (keys != null) {
            String key = keys.get(0).written().span().text();
            throw Errors.at(
                    first,
                    "`" + first.text() + "` is a matrix, and groups show single values",
                    "`split by " + key + " show " + first.text() + "` makes one for each");
        } else if (shown instanceof UnitBinder units) {
            return units;
        }
        throw Errors.at(
                first,
                "`" + first.text() + "` is of rows of the dataset, and here are groups",
                "ask for it in a statement of its own");
    }

    /** The matrices of a {@code show} that has nothing else. */
    static MatrixBinder of(UnitBinder units, List<Stage.Item> items) {
        MatrixBinder binder = new MatrixBinder(units, items.get(0).value().span());
        for (Stage.Item item : items) {
            if (!isMatrix(item)) {
                throw Errors.at(
                        item.value().span(),
                        "`" + item.value().span().text() + "` stands beside a matrix, which is a result of its own",
                        "show it in a statement of its own");
            }
            if (isChange(item.value())) {
                binder.change(item);
            } else {
                binder.counts(item);
            }
        }
        return binder;
    }

    /** The first of them, as it is written. */
    String text() {
        return span.text();
    }

    /** The step that counts the cells. */
    Plan step(Plan input) {
        return new Confusion(input, units.columns().classTruth(span), matrices);
    }

    /** The columns of the cells where they are shown as a list. */
    List<Output> outputs() {
        List<Output> outputs = new ArrayList<>();
        for (Bound.Slot slot : slots()) {
            outputs.add(new Output(slot.name(), slot));
        }
        return outputs;
    }

    /** The columns of a cell that have names. */
    List<Bound.Slot> slots() {
        boolean changes = matrices.stream().allMatch(Plan.Matrix::isChange);
        List<Bound.Slot> slots = new ArrayList<>();
        if (matrices.size() > 1) {
            slots.add(slot(Confusion.NAME));
        }
        slots.add(slot(Confusion.TRUTH));
        slots.add(slot(Confusion.GUESS));
        if (!changes) {
            slots.add(slot(Confusion.VALUE));
            return slots;
        }
        List.of(Confusion.BASE, Confusion.OTHER, Confusion.GONE, Confusion.NEW).forEach(i -> slots.add(slot(i)));
        Bound.Slot value = slot(Confusion.VALUE);
        slots.add(new Bound.Slot(value.index(), CHANGE, value.type(), false));
        return slots;
    }

    /** Whether a column of cells is one that tells them apart. */
    static boolean isKey(Bound value) {
        return value instanceof Bound.Slot slot && slot.index() <= Confusion.GUESS;
    }

    private static Bound.Slot slot(int index) {
        return Confusion.SLOTS.get(index);
    }

    /** What stands behind the cells of each matrix. */
    List<List<CellOrigin.Guess>> origins() {
        return origins;
    }

    private void counts(Stage.Item item) {
        Expression value = item.value();
        List<Expression> written = value instanceof Expression.Call call
                ? call.arguments().stream().map(Expression.Argument::value).toList()
                : List.of();
        if (written.size() > 1) {
            throw Errors.at(
                    value.span(),
                    "`confusion` takes one model or guess",
                    "write `confusion([*])` for all models, `delta(confusion)` for what changed from base to other");
        }
        for (Judged judged : guesses.judged(written.isEmpty() ? null : written.get(0), false, value.span())) {
            boolean bare = written.isEmpty() && judged.ofList() != null && item.alias() == null;
            String name = bare ? item.name() + "(" + judged.name() + ")" : ColumnNames.of(item, judged.ofList());
            String absent = judged.name().isEmpty()
                    ? "of models without guesses"
                    : judged.guess().absent();
            add(name, List.of(judged), false, absent);
        }
    }

    private void change(Stage.Item item) {
        Expression.Call call = (Expression.Call) item.value();
        List<Judged> pair = guesses.pair(call, false);
        add(
                item.name(),
                pair,
                call.arguments().size() > 1,
                pair.get(0).name() + " and " + pair.get(1).name() + " missing");
    }

    private void add(String name, List<Judged> judged, boolean named, String absent) {
        List<Plan.Judged> counted = new ArrayList<>();
        List<CellOrigin.Guess> behind = new ArrayList<>();
        for (Judged each : judged) {
            counted.add(counted(each));
            behind.add(new CellOrigin.Guess(each.written(), each.counted(), each.ofList(), named));
        }
        matrices.add(new Plan.Matrix(name, counted, absent));
        origins.add(behind);
    }

    /** That a model is there is read from its bitmap. */
    private static Plan.Judged counted(Judged judged) {
        PairColumns.Guess guess = judged.guess();
        Participant model = guess.model();
        String name = guess.name().isEmpty() ? "row.guess" : model == null ? guess.name() : model.name() + ".guess";
        Bound present =
                model == null ? guess.present() : new Bound.Holds(guess.present(), new Predicate.Present(model));
        return new Plan.Judged(name, guess.guess(), present);
    }
}
