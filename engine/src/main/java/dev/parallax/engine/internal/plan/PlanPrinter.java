package dev.parallax.engine.internal.plan;

import dev.parallax.engine.internal.plan.Plan.Output;
import dev.parallax.grammar.Statement.JoinKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Plans as lines of text, first step first, for explain. */
public final class PlanPrinter implements Plan.Visitor<List<String>>, Predicate.Visitor<List<String>> {
    private final Function<Plan, String> stepNotes;
    private final Function<Predicate, String> predicateNotes;

    private PlanPrinter(Function<Plan, String> stepNotes, Function<Predicate, String> predicateNotes) {
        this.stepNotes = stepNotes;
        this.predicateNotes = predicateNotes;
    }

    /**
     * A query's plan.
     *
     * @param stepNotes what is said behind each step
     * @param predicateNotes what is said behind each predicate
     */
    public static List<String> print(
            Query query, Function<Plan, String> stepNotes, Function<Predicate, String> predicateNotes) {
        List<String> lines = new ArrayList<>(query.plan().accept(new PlanPrinter(stepNotes, predicateNotes)));
        lines.add("show " + query.outputs().stream().map(PlanPrinter::output).collect(Collectors.joining(", ")));
        return lines;
    }

    private static String output(Output output) {
        String value = ExpressionPrinter.print(output.value());
        boolean named = value.equals(output.name()) || value.startsWith("(" + output.name() + " = ");
        return named ? value : output.name() + " = " + value;
    }

    private List<String> step(Plan input, Plan plan, String text) {
        List<String> lines = new ArrayList<>(input.accept(this));
        lines.add(text + stepNotes.apply(plan));
        return lines;
    }

    private static String all(List<Bound> expressions) {
        return expressions.stream().map(ExpressionPrinter::print).collect(Collectors.joining(", "));
    }

    private static String per(List<Bound> keys) {
        return keys.isEmpty() ? "" : " per " + all(keys);
    }

    @Override
    public List<String> visitScan(Plan.Scan scan) {
        Comparison comparison = scan.comparison();
        String models = comparison.models().stream()
                .map(model -> model.model().name() + "@" + model.model().version()
                        + (model.name().equals(model.model().name()) ? "" : " as " + model.name()))
                .collect(Collectors.joining(", "));
        return List.of("scan " + comparison.dataset().name() + ", " + merge(comparison)
                + (models.isEmpty() ? "" : ": " + models)
                + (scan.from() == null
                        ? ""
                        : ", from " + ExpressionPrinter.quoted(scan.from().name()))
                + stepNotes.apply(scan));
    }

    private static String merge(Comparison comparison) {
        if (comparison.stacked()) {
            return comparison.join() == JoinKind.INNER ? "concat inner" : "concat";
        }
        String keys = comparison.byId() ? "id" : String.join(" else ", comparison.keys());
        return comparison.join().name().toLowerCase(Locale.ROOT) + " join on " + keys;
    }

    @Override
    public List<String> visitFilter(Plan.Filter filter) {
        List<String> lines = step(filter.input(), filter, "filter");
        filter.predicate().accept(this).forEach(line -> lines.add("  " + line));
        return lines;
    }

    @Override
    public List<String> visitMark(Plan.Mark mark) {
        return step(mark.input(), mark, "tag " + ExpressionPrinter.quoted(mark.name()));
    }

    @Override
    public List<String> visitWindow(Plan.Window window) {
        return step(window.input(), window, "window " + window.call().name() + per(window.keys()));
    }

    @Override
    public List<String> visitAggregate(Plan.Aggregate aggregate) {
        String keys = aggregate.keys().isEmpty()
                ? ""
                : " by " + all(aggregate.keys()) + (aggregate.classKey() < 0 ? "" : " as classes");
        String calls = aggregate.calls().stream().map(Plan.Call::name).collect(Collectors.joining(", "));
        return step(aggregate.input(), aggregate, "aggregate" + keys + (calls.isEmpty() ? "" : ": " + calls));
    }

    @Override
    public List<String> visitMeasure(Plan.Measure measure) {
        String measures = String.join(", ", measure.measures());
        return step(
                measure.input(),
                measure,
                "measure " + measure.calls().size() + " " + measure.of() + (measures.isEmpty() ? "" : ": " + measures));
    }

    @Override
    public List<String> visitConfusion(Plan.Confusion confusion) {
        String names = confusion.matrices().stream().map(Plan.Matrix::name).collect(Collectors.joining(", "));
        return step(confusion.input(), confusion, "matrix of " + names);
    }

    @Override
    public List<String> visitUnnest(Plan.Unnest unnest) {
        return step(unnest.input(), unnest, "points");
    }

    @Override
    public List<String> visitSort(Plan.Sort sort) {
        String keys = sort.keys().stream()
                .map(key -> ExpressionPrinter.print(key.value()) + (key.descending() ? " desc" : ""))
                .collect(Collectors.joining(", "));
        return step(sort.input(), sort, "sort by " + keys);
    }

    @Override
    public List<String> visitLimit(Plan.Limit limit) {
        String offset = limit.offset() == 0 ? "" : " offset " + limit.offset();
        return step(limit.input(), limit, "limit " + limit.count() + offset);
    }

    @Override
    public List<String> visitTop(Plan.Top top) {
        return step(
                top.input(), top, "top " + top.count() + " by " + ExpressionPrinter.print(top.by()) + per(top.per()));
    }

    @Override
    public List<String> visitSample(Plan.Sample sample) {
        return step(sample.input(), sample, "sample " + sample.count() + per(sample.per()) + " seed " + sample.seed());
    }

    @Override
    public List<String> visitSplit(Plan.Split split) {
        return step(split.input(), split, "split by " + ExpressionPrinter.print(split.by()));
    }

    @Override
    public List<String> visitSlices(Plan.Slices slices) {
        String keys = slices.keys().stream()
                .map(key -> ExpressionPrinter.print(key.value()))
                .collect(Collectors.joining(", "));
        return step(slices.input(), slices, slices.name() + " over " + keys);
    }

    private List<String> line(Predicate predicate, String text) {
        return List.of(text + predicateNotes.apply(predicate));
    }

    private List<String> tree(Predicate predicate, String text, List<Predicate> operands) {
        List<String> lines = new ArrayList<>(line(predicate, text));
        for (Predicate operand : operands) {
            operand.accept(this).forEach(line -> lines.add("  " + line));
        }
        return lines;
    }

    @Override
    public List<String> visitAll(Predicate.All all) {
        return line(all, "all rows");
    }

    @Override
    public List<String> visitNone(Predicate.None none) {
        return line(none, "no row");
    }

    @Override
    public List<String> visitInSet(Predicate.InSet set) {
        return line(set, ExpressionPrinter.print(set.column()) + " in " + ExpressionPrinter.set(set));
    }

    @Override
    public List<String> visitInLongRange(Predicate.InLongRange range) {
        String low = range.low() == Long.MIN_VALUE + 1 ? "-∞" : String.valueOf(range.low());
        String high = range.high() == Long.MAX_VALUE ? "∞" : String.valueOf(range.high());
        return line(range, ExpressionPrinter.print(range.column()) + " in [" + low + ", " + high + "]");
    }

    @Override
    public List<String> visitInDoubleRange(Predicate.InDoubleRange range) {
        return line(
                range,
                ExpressionPrinter.print(range.column()) + " in [" + bound(range.low(), range.column()) + ", "
                        + bound(range.high(), range.column()) + "]");
    }

    private static String bound(double value, Bound.Stored column) {
        if (Double.isInfinite(value)) {
            return value < 0 ? "-∞" : "∞";
        }
        return column.single() ? Float.toString((float) value) : Double.toString(value);
    }

    @Override
    public List<String> visitSame(Predicate.Same same) {
        return line(same, ExpressionPrinter.print(same.left()) + " same as " + ExpressionPrinter.print(same.right()));
    }

    @Override
    public List<String> visitPresent(Predicate.Present present) {
        return line(present, present.of().name() + ".present");
    }

    @Override
    public List<String> visitTagged(Predicate.Tagged tagged) {
        return line(tagged, ExpressionPrinter.print(tagged.tag()));
    }

    @Override
    public List<String> visitAnd(Predicate.And and) {
        return tree(and, "and", and.operands());
    }

    @Override
    public List<String> visitOr(Predicate.Or or) {
        return tree(or, "or", or.operands());
    }

    @Override
    public List<String> visitNot(Predicate.Not not) {
        return tree(not, "not", List.of(not.operand()));
    }

    @Override
    public List<String> visitStacked(Predicate.Stacked stacked) {
        return line(stacked, ExpressionPrinter.print(stacked.written()));
    }

    @Override
    public List<String> visitMatches(Predicate.Matches matches) {
        return line(matches, ExpressionPrinter.print(matches.expression()));
    }
}
