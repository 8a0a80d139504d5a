package dev.parallax.engine.internal.exec;

import dev.parallax.engine.Footer;
import dev.parallax.engine.Result;
import dev.parallax.engine.Thousands;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Mentions;
import dev.parallax.engine.internal.plan.Origin;
import dev.parallax.engine.internal.plan.Participant;
import dev.parallax.engine.internal.plan.Plan;
import dev.parallax.engine.internal.plan.Predicate;
import dev.parallax.engine.internal.plan.Query;
import dev.parallax.grammar.Statement.JoinKind;
import dev.parallax.storage.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Runs a plan, step after step, each on the rows that the one before left: one set of rows, and from a split on one for each
 * part. For one query and one caller.
 */
final class Executor implements Plan.Visitor<List<RowSet>> {
    private final Run run;
    private final Supplier<Units> units;
    private final Tagging tagging;
    private final Account account = new Account();
    private List<RowSet> ofUnits = List.of();
    private @Nullable Parting parting;

    /** A split that was done: what by, and the value of each part. */
    private record Parting(Plan.Split split, SplitStep.Outcome outcome) {}

    private Executor(Run run, Supplier<Units> units, Tagging tagging) {
        this.run = run;
        this.units = units;
        this.tagging = tagging;
    }

    /**
     * Answers a query.
     *
     * @param joins gives the units of the query's comparison, perhaps from an earlier query
     */
    public static Result execute(Query query, Joins joins, Run run, Tagging tagging) {
        Executor executor = new Executor(run, () -> joins.units(query.comparison()), tagging);
        List<RowSet> rows = executor.step(query.plan());
        executor.account.note(query.notes());
        return executor.result(query, rows);
    }

    private Result result(Query query, List<RowSet> rows) {
        Parting parted = parting;
        if (query.matrix()) {
            return matrices(query, rows);
        }
        if (parted == null) {
            Behind behind = new Behind(query.origin(), "");
            return new QueryResult(rows.get(0), selected(0, 1), query.outputs(), account::ofAll, query.chart(), behind);
        }
        List<QueryResult> parts = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            RowSet units = selected(i, rows.size());
            Object value = Values.object(parted.outcome().values(), i);
            Behind behind = new Behind(query.origin().inPart(parted.split().by(), value), (i + 1) + ".");
            int part = i;
            parts.add(new QueryResult(
                    rows.get(i), units, query.outputs(), () -> account.ofPart(part), query.chart(), behind));
        }
        return new SplitResult(key(parted), parts, query.outputs(), account::ofAll, query.chart());
    }

    private static SplitResult.Key key(Parting parted) {
        return new SplitResult.Key(
                parted.split().name(),
                parted.split().by().single(),
                parted.outcome().values());
    }

    private Result matrices(Query query, List<RowSet> rows) {
        Parting parted = parting;
        List<Matrices.Counted> parts = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            int part = i;
            Supplier<Footer> footer = parted == null ? account::ofAll : () -> account.ofPart(part);
            Origin origin = parted == null
                    ? query.origin()
                    : query.origin()
                            .inPart(
                                    parted.split().by(),
                                    Values.object(parted.outcome().values(), i));
            Table cells = (Table) rows.get(i).relation();
            parts.add(new Matrices.Counted(cells, selected(i, rows.size()), footer, origin));
        }
        return new Matrices((Plan.Confusion) query.plan(), parts)
                .result(parted == null ? null : key(parted), account::ofAll);
    }

    /** The units behind a part; where groups were parted, those behind all groups. */
    private RowSet selected(int part, int parts) {
        return ofUnits.get(ofUnits.size() == parts ? part : 0);
    }

    private List<RowSet> step(Plan plan) {
        run.deadline().check();
        List<RowSet> rows = plan.accept(this);
        if (areUnits(rows)) {
            ofUnits = rows;
        }
        return rows;
    }

    private static boolean areUnits(List<RowSet> parts) {
        for (RowSet part : parts) {
            if (!(part.relation() instanceof Units)) {
                return false;
            }
        }
        return true;
    }

    private List<RowSet> measured(Plan plan, Supplier<List<RowSet>> work) {
        if (!run.profile().isOn()) {
            return work.get();
        }
        long start = System.nanoTime();
        List<RowSet> rows = work.get();
        run.profile().step(plan, rows, System.nanoTime() - start);
        return rows;
    }

    private static List<RowSet> parts(List<RowSet> inputs, Function<RowSet, RowSet> work) {
        List<RowSet> parts = new ArrayList<>(inputs.size());
        for (RowSet input : inputs) {
            parts.add(work.apply(input));
        }
        return parts;
    }

    /** Does a step to each part of its input. */
    private List<RowSet> each(Plan plan, Plan input, Function<RowSet, RowSet> work) {
        List<RowSet> inputs = step(input);
        return measured(plan, () -> parts(inputs, work));
    }

    @Override
    public List<RowSet> visitScan(Plan.Scan scan) {
        return measured(scan, () -> {
            Units joined = units.get();
            account.note(joined.warnings());
            if (scan.from() != null) {
                TaggedRows tagged = new TaggedRows(joined, scan.from());
                account.addAll(tagged.steps());
                return List.of(tagged.kept());
            }
            account.addAll(joined.steps());
            return List.of(RowSet.of(joined));
        });
    }

    @Override
    public List<RowSet> visitFilter(Plan.Filter filter) {
        List<RowSet> inputs = step(filter.input());
        return measured(filter, () -> {
            List<RowSet> parts = new ArrayList<>();
            for (int i = 0; i < inputs.size(); i++) {
                RowSet kept = new FilterStep(run, inputs.get(i), filter.predicate()).execute();
                account.add(i, afterWhere(kept, filter.predicate()));
                parts.add(kept);
            }
            return parts;
        });
    }

    private static Account.Step afterWhere(RowSet kept, Predicate predicate) {
        return new Account.Step("after where", kept.size(), absences(kept, predicate), true);
    }

    /** The rows of all parts bear the tag; whose place it takes is said. */
    @Override
    public List<RowSet> visitMark(Plan.Mark mark) {
        List<RowSet> inputs = step(mark.input());
        return measured(mark, () -> {
            RoaringBitmap ordinals = new RoaringBitmap();
            inputs.forEach(input -> ordinals.or(QueryResult.ordinals(input)));
            Tag before = units.get().comparison().dataset().tag(mark.name());
            account.note(List.of(String.format(
                    "tagged %s as \"%s\"%s",
                    rows(ordinals.getCardinality()),
                    mark.name(),
                    before == null ? "" : ", in place of " + rows(before.rows()) + " tagged before")));
            tagging.tag(mark.name(), ordinals);
            return inputs;
        });
    }

    private static String rows(int count) {
        return Thousands.of(count, "row");
    }

    /** An absent model's columns are null, and a null differs from every value: how often that decided is said. */
    private static List<Account.Cause> absences(RowSet kept, Predicate predicate) {
        List<Account.Cause> causes = new ArrayList<>();
        if (!(kept.relation() instanceof JoinedUnits joined)
                || joined.comparison().join() == JoinKind.INNER) {
            return causes;
        }
        long[] words = kept.asWords();
        for (Participant model : Mentions.models(predicate)) {
            int count = joined.isEverywhere(model) ? 0 : Bits.without(words, joined.presence(model));
            causes.add(new Account.Cause(model.name().replace("%", "%%") + " is absent in %,d of them", count));
        }
        return causes;
    }

    /** Parts are rows of one relation, so that one array holds the groups of all of them, as many as there are. */
    @Override
    public List<RowSet> visitWindow(Plan.Window window) {
        List<RowSet> inputs = step(window.input());
        return measured(window, () -> {
            Map<Relation, int[]> groups = new IdentityHashMap<>();
            Map<Integer, double[]> edges = Edges.of(run, inputs, List.of(window.call()));
            List<RowSet> parts = new ArrayList<>();
            for (RowSet input : inputs) {
                int[] into = groups.computeIfAbsent(input.relation(), relation -> new int[relation.size()]);
                Map<Integer, GroupValues> windows = new HashMap<>(input.windows());
                windows.put(
                        window.id(),
                        new AggregateStep(run, input, window.keys(), List.of(window.call()), edges)
                                .executeAsWindow(into));
                parts.add(input.withWindows(windows));
            }
            return parts;
        });
    }

    @Override
    public List<RowSet> visitAggregate(Plan.Aggregate aggregate) {
        List<RowSet> inputs = step(aggregate.input());
        return measured(aggregate, () -> {
            Map<Integer, double[]> edges = Edges.of(run, inputs, aggregate.calls());
            List<RowSet> parts = new ArrayList<>();
            for (int i = 0; i < inputs.size(); i++) {
                parts.add(aggregate(aggregate, inputs.get(i), i, edges));
            }
            return parts;
        });
    }

    private RowSet aggregate(Plan.Aggregate aggregate, RowSet input, int part, Map<Integer, double[]> edges) {
        AggregateStep.Outcome outcome = step(aggregate, input, edges);
        run.profile().means(aggregate, outcome.how());
        outcome.losses().forEach(loss -> account.add(part, loss));
        if (!aggregate.keys().isEmpty()) {
            account.add(part, new Account.Step("groups", outcome.table().size(), List.of(), true));
        }
        return RowSet.all(outcome.table());
    }

    private AggregateStep.Outcome step(Plan.Aggregate aggregate, RowSet input, Map<Integer, double[]> edges) {
        if (aggregate.classKey() < 0) {
            return new AggregateStep(run, input, aggregate.keys(), aggregate.calls(), edges).execute();
        }
        ClassGroups classes = new ClassGroups(aggregate.keys(), aggregate.classKey());
        return new AggregateStep(run, input, classes.others(), aggregate.calls(), edges).execute(classes);
    }

    @Override
    public List<RowSet> visitMeasure(Plan.Measure measure) {
        List<RowSet> inputs = step(measure.input());
        return measured(measure, () -> {
            MeasureStep.Outcome outcome = new MeasureStep(run, inputs.get(0), measure).execute();
            account.note(outcome.notes());
            account.add(0, new Account.Step(measure.of(), measure.calls().size(), List.of(), true));
            return List.of(RowSet.all(outcome.table()));
        });
    }

    @Override
    public List<RowSet> visitConfusion(Plan.Confusion confusion) {
        List<RowSet> inputs = step(confusion.input());
        return measured(confusion, () -> {
            List<RowSet> parts = new ArrayList<>();
            for (int i = 0; i < inputs.size(); i++) {
                ConfusionStep.Outcome outcome = new ConfusionStep(run, inputs.get(i), confusion).execute();
                int part = i;
                outcome.used().forEach(step -> account.add(part, step));
                parts.add(RowSet.all(outcome.table()));
            }
            return parts;
        });
    }

    @Override
    public List<RowSet> visitUnnest(Plan.Unnest unnest) {
        return each(unnest, unnest.input(), input -> new UnnestStep(unnest, input).execute());
    }

    @Override
    public List<RowSet> visitSort(Plan.Sort sort) {
        return each(sort, sort.input(), input -> new SortStep(run, input).sort(sort.keys(), input.size()));
    }

    @Override
    public List<RowSet> visitLimit(Plan.Limit limit) {
        List<RowSet> inputs = limit.input() instanceof Plan.Sort sort
                ? first(sort, limit)
                : limit.input() instanceof Plan.Filter filter ? first(filter, limit) : step(limit.input());
        return measured(
                limit, () -> parts(inputs, input -> new SortStep(run, input).limit(limit.count(), limit.offset())));
    }

    /** Of a sort before a limit no more rows are put in order than the limit lets through. */
    private List<RowSet> first(Plan.Sort sort, Plan.Limit limit) {
        return each(sort, sort.input(), input -> {
            long most = limit.count() > input.size() ? input.size() : limit.count() + limit.offset();
            return new SortStep(run, input).sort(sort.keys(), (int) Math.min(input.size(), most));
        });
    }

    /**
     * Of a filter before a limit the first rows, where they are soon found: how many the filter keeps is counted when the footer is
     * asked for.
     */
    private List<RowSet> first(Plan.Filter filter, Plan.Limit limit) {
        long most = Math.min(limit.count(), ExecutionOptions.MORSEL) + limit.offset();
        if (run.profile().isOn() || limit.count() > ExecutionOptions.MORSEL || most > ExecutionOptions.MORSEL) {
            return step(filter);
        }
        List<RowSet> inputs = step(filter.input());
        List<RowSet> parts = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            RowSet input = inputs.get(i);
            int[] rows = new FilterStep(run, input, filter.predicate()).first((int) most);
            if (rows == null) {
                RowSet kept = new FilterStep(run, input, filter.predicate()).execute();
                account.add(i, afterWhere(kept, filter.predicate()));
                parts.add(kept);
            } else {
                Run later = run.withoutDeadline();
                account.add(
                        i,
                        () -> afterWhere(
                                new FilterStep(later, input, filter.predicate()).execute(), filter.predicate()));
                parts.add(input.with(rows));
            }
        }
        return parts;
    }

    @Override
    public List<RowSet> visitTop(Plan.Top top) {
        return each(top, top.input(), input -> new SortStep(run, input).top(top.count(), top.by(), top.per()));
    }

    @Override
    public List<RowSet> visitSample(Plan.Sample sample) {
        return each(sample, sample.input(), input -> new SortStep(run, input)
                .sample(sample.count(), sample.per(), sample.seed()));
    }

    @Override
    public List<RowSet> visitSplit(Plan.Split split) {
        RowSet input = step(split.input()).get(0);
        return measured(split, () -> {
            Bound by = split.by();
            SplitStep.Outcome outcome = new SplitStep(run, input, by).execute(split.name());
            parting = new Parting(split, outcome);
            account.split(
                    split.name(), outcome.parts().stream().map(RowSet::size).toList());
            return outcome.parts();
        });
    }

    @Override
    public List<RowSet> visitSlices(Plan.Slices slices) {
        List<RowSet> inputs = step(slices.input());
        return measured(slices, () -> {
            SlicesStep.Outcome outcome = new SlicesStep(run, inputs.get(0), slices).execute();
            account.add(0, outcome.used());
            account.note(outcome.notes());
            return List.of(RowSet.all(outcome.table()));
        });
    }
}
