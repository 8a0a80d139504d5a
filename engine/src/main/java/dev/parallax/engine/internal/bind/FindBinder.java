package dev.parallax.engine.internal.bind;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.drill.SliceOrigin;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Comparison;
import dev.parallax.engine.internal.plan.Participant;
import dev.parallax.engine.internal.plan.Plan;
import dev.parallax.engine.internal.plan.Plan.Loss;
import dev.parallax.engine.internal.plan.Plan.Output;
import dev.parallax.engine.internal.plan.Predicate;
import dev.parallax.engine.internal.plan.Query;
import dev.parallax.engine.internal.slices.SliceSearch;
import dev.parallax.engine.internal.slices.SliceTest;
import dev.parallax.grammar.Expression;
import dev.parallax.grammar.Identifier;
import dev.parallax.grammar.Span;
import dev.parallax.grammar.Spelling;
import dev.parallax.grammar.Statement;
import dev.parallax.grammar.Statement.Find.Goal;
import dev.parallax.grammar.Statement.JoinKind;
import dev.parallax.storage.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Binds {@code find}: a query whose rows are slices. */
public final class FindBinder {
    private static final int MOST_DEPTH = 3;
    private static final int DEPTH = 2;
    private static final long MIN = 30;
    private static final long TOP = 20;
    private static final double RATE = 0.05;

    private final Statement.Find find;
    private final Comparison comparison;
    private final Definitions definitions;
    private final Windows windows = new Windows();
    private final Notes notes = new Notes();
    private final UnitBinder units;

    private FindBinder(Statement.Find find, Comparison comparison, Definitions definitions) {
        this.find = find;
        this.comparison = comparison;
        this.definitions = definitions;
        this.units = new UnitBinder(comparison, null, definitions, windows, notes);
    }

    /**
     * Binds a find.
     *
     * @throws dev.parallax.engine.QueryException if it means nothing
     */
    public static Query bind(Statement.Find find, Comparison comparison, Definitions definitions) {
        return new FindBinder(find, comparison, definitions).query();
    }

    private Query query() {
        Plan plan = new Plan.Scan(comparison, null);
        if (find.where() != null) {
            Bound where = units.predicate(find.where(), "where");
            plan = new Plan.Filter(withWindows(plan), new Predicate.Matches(where));
        }
        Sides sides = find.goal() == Goal.WEAK ? ofOne() : ofPair();
        List<Plan.SliceKey> keys = find.over().isEmpty() ? everyKey() : named();
        SliceTest.Ranking ranking = ranking(find.by());
        Plan slices = new Plan.Slices(
                withWindows(plan),
                "find " + goal() + " slices",
                sides.losses(),
                new Predicate.Matches(sides.counted()),
                new Predicate.Matches(sides.first()),
                sides.second() == null ? null : new Predicate.Matches(sides.second()),
                keys,
                ranking,
                limits());
        String score = ranking.name().toLowerCase(Locale.ROOT);
        return new Query(comparison, slices, outputs(sides, score), notes.all(), origin(sides), false, null);
    }

    private Plan withWindows(Plan plan) {
        Plan with = plan;
        for (Windows.Pending window : windows.take()) {
            with = new Plan.Window(with, window.id(), window.keys(), window.call());
        }
        return with;
    }

    private String goal() {
        return find.goal().name().toLowerCase(Locale.ROOT);
    }

    /** What is counted: which rows, and which of them speak for a slice and against it, as predicates and as text. */
    private record Sides(
            List<Participant> models,
            Bound counted,
            List<Loss> losses,
            Bound first,
            @Nullable Bound second,
            Map<Integer, Expression> columns) {}

    private Sides ofPair() {
        Span span = find.span();
        if (!comparison.stacked() && comparison.models().size() < 2) {
            throw Errors.at(
                    span,
                    "`find " + goal() + " slices` needs two models to compare",
                    "import a second one, or ask of one: `find weak slices`");
        }
        List<PairColumns.Guess> pair = units.pairs().pair("find " + goal() + " slices", span);
        Bound regressed = units.pairs().of("regressed", pair.get(0), pair.get(1), span);
        Bound fixed = units.pairs().of("fixed", pair.get(0), pair.get(1), span);
        boolean improved = find.goal() == Goal.IMPROVED;
        Map<Integer, Expression> columns = new LinkedHashMap<>();
        columns.put(2, SliceOrigin.ofPair(improved ? "fixed" : "regressed"));
        columns.put(3, SliceOrigin.ofPair(improved ? "regressed" : "fixed"));
        notes.meant(comparison, "base");
        List<Participant> models = new ArrayList<>();
        pair.forEach(guess -> {
            if (guess.model() != null) {
                models.add(guess.model());
            }
        });
        return sides(models, improved ? fixed : regressed, improved ? regressed : fixed, columns);
    }

    private Sides ofOne() {
        if (comparison.stacked()) {
            throw Stacking.refusedPair(comparison, "find weak slices", find.span());
        }
        if (comparison.models().isEmpty()) {
            throw Errors.at(find.span(), "no model is compared", "import one: `parallax import model NAME FILE`");
        }
        Participant model = comparison.models().get(0);
        if (comparison.models().size() > 1) {
            notes.add("the slices are those of " + model.name() + ", the first model compared");
        }
        Bound wrong = units.pairs().judged("wrong", units.pairs().guess(model, find.span()), find.span());
        return sides(List.of(model), wrong, null, Map.of(2, SliceOrigin.wrong(model)));
    }

    private Sides sides(
            List<Participant> models, Bound first, @Nullable Bound second, Map<Integer, Expression> columns) {
        Bound unlabelled = Operands.isNull(units.columns().truth(find.span()));
        List<Loss> losses = new ArrayList<>();
        losses.add(new Loss("unlabelled", unlabelled, false));
        List<Bound> counted = new ArrayList<>();
        counted.add(Operands.not(unlabelled));
        for (Participant model : models) {
            List<Bound> missing = new ArrayList<>(counted);
            missing.add(Operands.not(new Bound.Presence(model)));
            losses.add(new Loss(model.name() + " missing", Operands.and(missing), false));
            counted.add(new Bound.Presence(model));
        }
        return new Sides(models, Operands.and(counted), losses, first, second, columns);
    }

    private List<Plan.SliceKey> named() {
        List<Plan.SliceKey> keys = new ArrayList<>();
        for (Expression written : find.over()) {
            Bound value = units.one(written);
            if (value.type() == Type.HISTOGRAM || value.type() == Type.VALUES) {
                throw Errors.at(
                        written.span(),
                        "slices are by single values, not by " + value.type().words(),
                        null);
            }
            keys.add(new Plan.SliceKey(expanded(written), value, true));
        }
        return keys;
    }

    /** The truth and every column of the labels beside it. */
    private List<Plan.SliceKey> everyKey() {
        List<Plan.SliceKey> keys = new ArrayList<>();
        Participant labels = comparison.labels();
        if (labels.rows() == null) {
            return keys;
        }
        for (Column column : labels.rows().columns()) {
            Bound value = units.columns().row(column.name(), find.span());
            keys.add(new Plan.SliceKey(SliceOrigin.column(column.name()), value, false));
        }
        return keys;
    }

    private Expression expanded(Expression written) {
        return SliceOrigin.expanded(written, definitions.lets(), definitions.parameters());
    }

    private SliceSearch.Limits limits() {
        long depth = find.depth() == null ? DEPTH : Counts.of(units, find.depth(), "depth");
        if (find.depth() != null && (depth < 1 || depth > MOST_DEPTH)) {
            throw Errors.at(
                    find.depth().span(),
                    "`depth` is how many conditions a slice has, 1 to " + MOST_DEPTH + ", not " + depth,
                    "narrow the rows by `where` to look deeper");
        }
        long min = find.min() == null ? MIN : Counts.of(units, find.min(), "min");
        long top = find.top() == null ? TOP : Counts.of(units, find.top(), "top");
        return new SliceSearch.Limits((int) depth, min, top, find.fdr() == null ? RATE : rate(find.fdr()));
    }

    private double rate(Expression written) {
        if (units.one(written) instanceof Bound.Constant constant
                && constant.value() instanceof Number number
                && number.doubleValue() >= 0
                && number.doubleValue() <= 1) {
            return number.doubleValue();
        }
        throw Errors.at(
                written.span(), "`fdr` is the share of false discoveries, a number from 0 to 1", "write `fdr 0.05`");
    }

    private static SliceTest.Ranking ranking(@Nullable Identifier by) {
        if (by == null) {
            return SliceTest.Ranking.Z;
        }
        List<String> known = new ArrayList<>();
        for (SliceTest.Ranking ranking : SliceTest.Ranking.values()) {
            String name = ranking.name().toLowerCase(Locale.ROOT);
            if (name.equals(by.name().toLowerCase(Locale.ROOT))) {
                return ranking;
            }
            known.add(name);
        }
        String nearest = Spelling.nearest(by.name(), known);
        throw Errors.at(
                by.span(),
                "unknown ranking `" + by.name() + "`",
                (nearest == null ? "" : "did you mean `" + nearest + "`? ")
                        + "there are `z`, `effect` and `sliceline`");
    }

    private List<Output> outputs(Sides sides, String score) {
        List<Output> outputs = new ArrayList<>();
        add(outputs, "slice", Type.TEXT);
        add(outputs, "rows", Type.INTEGER);
        if (sides.second() == null) {
            add(outputs, "wrong", Type.INTEGER);
            add(outputs, "error", Type.DECIMAL);
            add(outputs, "error elsewhere", Type.DECIMAL);
        } else {
            boolean improved = find.goal() == Goal.IMPROVED;
            add(outputs, improved ? "fixed" : "regressed", Type.INTEGER);
            add(outputs, improved ? "regressed" : "fixed", Type.INTEGER);
        }
        add(outputs, score, Type.DECIMAL);
        add(outputs, "p", Type.DECIMAL);
        add(outputs, "q", Type.DECIMAL);
        return outputs;
    }

    private static void add(List<Output> outputs, String name, Type type) {
        outputs.add(new Output(name, new Bound.Slot(outputs.size(), name, type, false)));
    }

    private SliceOrigin origin(Sides sides) {
        boolean everywhere = comparison.join() == JoinKind.INNER;
        Column truth = comparison.labels().column("truth");
        boolean labelled = truth == null || truth.nulls() > 0 || comparison.join() == JoinKind.OUTER;
        return new SliceOrigin(
                find.where() == null ? null : expanded(find.where()),
                labelled,
                everywhere ? List.of() : sides.models(),
                sides.columns());
    }
}
