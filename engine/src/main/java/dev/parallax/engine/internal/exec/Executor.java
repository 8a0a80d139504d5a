package dev.parallax.engine.internal.exec;

import dev.parallax.engine.Footer;
import dev.parallax.engine.internal.plan.Mentions;
import dev.parallax.engine.internal.plan.Participant;
import dev.parallax.engine.internal.plan.Plan;
import dev.parallax.engine.internal.plan.Predicate;
import dev.parallax.engine.internal.plan.Query;
import dev.parallax.grammar.Statement.JoinKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs a plan, step after step, each on the rows that the one before left. For one query and one caller. */
final class Executor implements Plan.Visitor<RowSet> {
    private final Run run;
    private final Supplier<Units> units;
    private final List<Footer.Step> steps = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private @Nullable RowSet ofUnits;

    private Executor(Run run, Supplier<Units> units) {
        this.run = run;
        this.units = units;
    }

    /**
     * Answers a query.
     *
     * @param joins gives the units of the query's comparison, perhaps from an earlier query
     */
    public static QueryResult execute(
            Query query, Joins joins, ExecutionOptions options, Workers workers, Deadline deadline, Profile profile) {
        Run run = new Run(options, workers, deadline, profile);
        Executor executor = new Executor(run, () -> joins.units(query.comparison()));
        RowSet rows = executor.step(query.plan());
        RowSet selected = executor.ofUnits == null ? rows : executor.ofUnits;
        executor.notes.addAll(query.notes());
        return new QueryResult(rows, selected, query.outputs(), new Footer(executor.steps, executor.notes));
    }

    private RowSet step(Plan plan) {
        run.deadline().check();
        RowSet rows = plan.accept(this);
        if (rows.relation() instanceof Units) {
            ofUnits = rows;
        }
        return rows;
    }

    private RowSet measured(Plan plan, Supplier<RowSet> work) {
        long start = System.nanoTime();
        RowSet rows = work.get();
        run.profile().step(plan, rows.size(), System.nanoTime() - start);
        return rows;
    }

    @Override
    public RowSet visitScan(Plan.Scan scan) {
        return measured(scan, () -> {
            Units joined = units.get();
            steps.addAll(joined.steps());
            notes.addAll(joined.warnings());
            return RowSet.of(joined, Map.of(), joined.selected());
        });
    }

    @Override
    public RowSet visitFilter(Plan.Filter filter) {
        RowSet input = step(filter.input());
        return measured(filter, () -> {
            RowSet kept = new FilterStep(run, input, filter.predicate()).execute();
            steps.add(new Footer.Step("after where", kept.size(), absences(kept, filter.predicate())));
            return kept;
        });
    }

    /** An absent model's columns are null, and a null differs from every value: how often that decided is said. */
    private static List<String> absences(RowSet kept, Predicate predicate) {
        List<String> causes = new ArrayList<>();
        if (!(kept.relation() instanceof Units joined) || joined.comparison().join() == JoinKind.INNER) {
            return causes;
        }
        long[] words = kept.asWords();
        for (Participant model : Mentions.models(predicate)) {
            long[] absent = words.clone();
            Bits.andNot(absent, joined.presence(model), absent.length);
            int count = Bits.cardinality(absent, absent.length);
            if (count > 0) {
                causes.add(String.format("%s is absent in %,d of them", model.name(), count));
            }
        }
        return causes;
    }

    @Override
    public RowSet visitWindow(Plan.Window window) {
        RowSet input = step(window.input());
        return measured(window, () -> {
            Map<Integer, GroupValues> windows = new HashMap<>(input.windows());
            windows.put(
                    window.id(),
                    new AggregateStep(run, input, window.keys(), List.of(window.call())).executeAsWindow());
            return input.withWindows(windows);
        });
    }

    @Override
    public RowSet visitAggregate(Plan.Aggregate aggregate) {
        RowSet input = step(aggregate.input());
        return measured(aggregate, () -> {
            AggregateStep.Outcome outcome =
                    new AggregateStep(run, input, aggregate.keys(), aggregate.calls()).execute();
            steps.addAll(outcome.losses());
            if (!aggregate.keys().isEmpty()) {
                steps.add(new Footer.Step("groups", outcome.table().size(), List.of()));
            }
            return RowSet.all(outcome.table());
        });
    }

    @Override
    public RowSet visitSort(Plan.Sort sort) {
        RowSet input = step(sort.input());
        return measured(sort, () -> new SortStep(run, input).sort(sort.keys(), input.size()));
    }

    @Override
    public RowSet visitLimit(Plan.Limit limit) {
        RowSet input = limit.input() instanceof Plan.Sort sort ? first(sort, limit) : step(limit.input());
        return measured(limit, () -> new SortStep(run, input).limit(limit.count(), limit.offset()));
    }

    /** Of a sort before a limit no more rows are put in order than the limit lets through. */
    private RowSet first(Plan.Sort sort, Plan.Limit limit) {
        RowSet input = step(sort.input());
        long most = limit.count() > input.size() ? input.size() : limit.count() + limit.offset();
        int rows = (int) Math.min(input.size(), most);
        return measured(sort, () -> new SortStep(run, input).sort(sort.keys(), rows));
    }

    @Override
    public RowSet visitTop(Plan.Top top) {
        RowSet input = step(top.input());
        return measured(top, () -> new SortStep(run, input).top(top.count(), top.by(), top.per()));
    }

    @Override
    public RowSet visitSample(Plan.Sample sample) {
        RowSet input = step(sample.input());
        return measured(sample, () -> new SortStep(run, input).sample(sample.count(), sample.per(), sample.seed()));
    }
}
