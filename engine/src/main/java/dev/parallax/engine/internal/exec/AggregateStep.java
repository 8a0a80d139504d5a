package dev.parallax.engine.internal.exec;

import dev.parallax.engine.Thousands;
import dev.parallax.engine.internal.function.Accumulator;
import dev.parallax.engine.internal.function.AggregateFunction;
import dev.parallax.engine.internal.function.EachClass;
import dev.parallax.engine.internal.function.GroupedRows;
import dev.parallax.engine.internal.function.RankedAggregate;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Plan;
import dev.parallax.engine.internal.vector.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Groups rows and aggregates each group: every thread has groups and accumulators of its own, which are merged at the end and
 * put in class order of the keys.
 */
final class AggregateStep {
    private final Run run;
    private final RowSet input;
    private final List<Bound> keys;
    private final List<Plan.Call> written = new ArrayList<>();
    private final List<Plan.Call> calls;
    private final List<Plan.Call> ranked = new ArrayList<>();
    private final List<Supplier<Accumulator>> makers;
    private final RowNumbers numbers;
    private int[] groupOf = new int[0];
    private String how = "";

    /**
     * @param edges of the calls' histograms: {@link Edges#of}
     */
    AggregateStep(Run run, RowSet input, List<Bound> keys, List<Plan.Call> calls, Map<Integer, double[]> edges) {
        this.run = run;
        this.input = input;
        this.keys = keys;
        this.numbers = new RowNumbers(input);
        this.calls = new ArrayList<>(calls.size());
        this.makers = new ArrayList<>(calls.size());
        for (Plan.Call call : calls) {
            Plan.Call possible = withPossibleLosses(call);
            written.add(possible);
            if (isRanked(call)) {
                ranked.add(possible);
            } else {
                AggregateFunction.Spec spec = call.spec(edges.get(call.edges()));
                this.calls.add(possible);
                makers.add(() -> call.function().accumulator(spec));
            }
        }
    }

    /** Predicates that hold for no row, as metadata tell, are not worked out for every row. */
    private Plan.Call withPossibleLosses(Plan.Call call) {
        List<Plan.Loss> possible = new ArrayList<>(call.losses().size());
        for (Plan.Loss loss : call.losses()) {
            if (!Impossible.in(loss.predicate(), input)) {
                possible.add(loss);
            }
        }
        return possible.size() == call.losses().size()
                ? call
                : new Plan.Call(call.name(), call.function(), call.arguments(), call.options(), call.edges(), possible);
    }

    /**
     * The groups as a table, and what the footer says of each call that lost rows.
     *
     * @param how the groups came about, for {@code explain analyze}
     */
    record Outcome(Table table, List<Supplier<Account.Step>> losses, String how) {}

    /** The group of every row, and the place of every group in class order; the values of the key in that order. */
    record Grouping(int[] groupOf, int[] places, Vector key) {
        int size() {
            return places.length;
        }

        int placeOf(int row) {
            return places[groupOf[row]];
        }
    }

    Outcome execute() {
        GroupWorker merged = workForRanked();
        if (keys.isEmpty()) {
            return new Outcome(new Table(values(merged, 1), 1), losses(merged), how);
        }
        int groups = merged.grouper.size();
        Batch order = Batch.of(merged.grouper.order(), groups);
        List<Vector> slots = new ArrayList<>();
        for (int k = 0; k < keys.size(); k++) {
            slots.add(Vectors.take(merged.grouper.key(k), order));
        }
        for (Vector values : values(merged, groups)) {
            slots.add(Vectors.take(values, order));
        }
        return new Outcome(new Table(slots, groups), losses(merged), how);
    }

    private static boolean isRanked(Plan.Call call) {
        return call.function() instanceof RankedAggregate;
    }

    /** The groups, and which of them each row is of where calls want to know. */
    private GroupWorker workForRanked() {
        if (!ranked.isEmpty() && !keys.isEmpty()) {
            groupOf = new int[input.relation().size()];
        }
        return work(groupOf.length > 0);
    }

    private Iterator<RankedStep.Swept> swept(int groups) {
        return ranked.isEmpty()
                ? Collections.emptyIterator()
                : new RankedStep(run, input, ranked, groupOf, groups).execute().iterator();
    }

    /** The results of all calls by group, in their order. */
    private List<Vector> values(GroupWorker merged, int groups) {
        Iterator<RankedStep.Swept> swept = swept(groups);
        Iterator<Accumulator> accumulators = merged.accumulators.iterator();
        List<Vector> values = new ArrayList<>();
        for (Plan.Call call : written) {
            values.add(
                    isRanked(call) ? swept.next().finish() : accumulators.next().finish(groups, input.size()));
        }
        return values;
    }

    /** The groups, each seen as every class that it has; the keys are all but the class. */
    Outcome execute(ClassGroups classes) {
        GroupWorker all = workForRanked();
        Iterator<RankedStep.Swept> swept = swept(all.grouper.size());
        Iterator<Accumulator> accumulators = all.accumulators.iterator();
        List<EachClass> results = new ArrayList<>();
        for (Plan.Call call : written) {
            results.add(isRanked(call) ? swept.next().finishEach() : (EachClass) accumulators.next());
        }
        return new Outcome(classes.table(all.grouper, results), losses(all), how);
    }

    private List<Supplier<Account.Step>> losses(GroupWorker merged) {
        List<Supplier<Account.Step>> losses = merged.lost.steps(input.size());
        losses.addAll(merged.lostOfRanked.steps(input.size()));
        return losses;
    }

    /** The rows by their one key, and nothing counted. */
    Grouping group() {
        groupOf = new int[input.relation().size()];
        Grouper all = work(true).grouper;
        int[] order = all.order();
        int[] places = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            places[order[place]] = place;
        }
        return new Grouping(groupOf, places, Vectors.take(all.key(0), Batch.of(order, order.length)));
    }

    /**
     * The values of the one call by group, and the group of every row.
     *
     * @param into takes the groups: one for each row of the relation
     */
    GroupValues executeAsWindow(int[] into) {
        groupOf = into;
        GroupWorker merged = work(true);
        return new GroupValues(groupOf, values(merged, merged.grouper.size()).get(0));
    }

    private GroupWorker work(boolean keepGroups) {
        Counting counting =
                Counting.mayCount(run, input) ? Counting.of(run, input, keys, calls, accumulators(), keepGroups) : null;
        List<GroupWorker> workers =
                run.share(input.tasks(run.options()), input.reach(), () -> new GroupWorker(keepGroups, counting));
        GroupWorker first = workers.get(0);
        how = how(workers);
        for (GroupWorker other : workers.subList(1, workers.size())) {
            first.merge(other);
        }
        if (first.counted != null && counting != null) {
            counting.readRanks(first.accumulators, first.grouper, makers);
        }
        return first;
    }

    private static String how(List<GroupWorker> workers) {
        GroupWorker first = workers.get(0);
        if (first.counted == null) {
            return "row by row";
        }
        long bytes = workers.stream().mapToLong(GroupWorker::countedBytes).sum();
        String means = "by " + first.counted.means() + ", " + Thousands.of(bytes) + " bytes";
        return first.seesRows ? means + ", and row by row" : means;
    }

    private List<Accumulator> accumulators() {
        List<Accumulator> accumulators = new ArrayList<>(makers.size());
        for (Supplier<Accumulator> maker : makers) {
            accumulators.add(maker.get());
        }
        return accumulators;
    }

    /** One thread's groups. */
    private final class GroupWorker implements Workers.Worker {
        final Grouper grouper = new Grouper(keys);
        final List<Accumulator> accumulators = accumulators();
        private final Evaluator[] keyValues;
        private final List<Evaluator[]> arguments = new ArrayList<>();
        private final LostRows lost;
        private final LostRows lostOfRanked;
        private int[] groups = new int[0];
        private final GroupedRows rows = new GroupedRows();
        private final @Nullable List<Integer> tasks;
        private final @Nullable CountedGroups counted;
        private final @Nullable Counting counting;
        private final @Nullable PackedGroups packed;
        private final int[] every = new int[calls.size()];
        /** The calls that see rows where the others are counted. */
        private final int[] seeing;
        /** Whether rows are gone through, though some calls are counted. */
        private final boolean seesRows;

        GroupWorker(boolean keepGroups, @Nullable Counting counting) {
            EvaluatorCompiler compiler = new EvaluatorCompiler(input.relation(), input.windows());
            keyValues = compiler.compile(keys);
            for (int c = 0; c < every.length; c++) {
                every[c] = c;
                arguments.add(compiler.compile(calls.get(c).arguments()));
            }
            lost = new LostRows(calls, compiler);
            lostOfRanked = new LostRows(ranked, compiler);
            tasks = keepGroups ? new ArrayList<>() : null;
            this.counting = counting;
            counted = counting == null ? null : counting.groups(accumulators, grouper, compiler);
            seeing = counting == null || counted == null
                    ? every
                    : Arrays.stream(every).filter(c -> !counting.counts(c)).toArray();
            seesRows = counted == null || keepGroups || seeing.length > 0;
            packed = seesRows && run.options().counts(input.relation().size())
                    ? PackedGroups.of(keys, input.relation(), compiler, grouper)
                    : null;
        }

        @Override
        public void work(int task) {
            if (tasks != null) {
                tasks.add(task);
            }
            if (!count(task)) {
                input.batches(task, run.options(), batch -> add(batch, every));
            } else if (seesRows) {
                input.batches(task, run.options(), batch -> add(batch, seeing));
            }
        }

        /** Counts rows of a morsel; false where all calls see them. */
        private boolean count(int task) {
            if (counting == null || counted == null) {
                return false;
            }
            Morsels morsels = input.relation().morsels(run.options().morselRows());
            int from = morsels.from(task);
            int size = morsels.size(task);
            if (!counting.countsAll() && input.part(from, size).cardinality() < counted.leastRows(size)) {
                return false;
            }
            counted.add(from, size, input);
            countLosses(calls, lost, counting, from, size);
            if (!seesRows) {
                countLosses(ranked, lostOfRanked, null, from, size);
            }
            return true;
        }

        private void countLosses(List<Plan.Call> of, LostRows into, @Nullable Counting how, int from, int size) {
            for (int c = 0; c < of.size(); c++) {
                if (of.get(c).losses().isEmpty() || how != null && !how.counts(c)) {
                    continue;
                }
                for (int at = from; at < from + size; at += ExecutionOptions.BATCH) {
                    Batch range = Batch.range(at, Math.min(ExecutionOptions.BATCH, from + size - at));
                    long[] among = new long[Bits.words(range.size())];
                    input.slice(at, range.size(), among);
                    into.count(c, range, how != null && how.isComplete(c), among);
                }
            }
        }

        long countedBytes() {
            return counted == null ? 0 : counted.bytes();
        }

        /** Makes groups of what was only counted. */
        @Override
        public void end() {
            if (counted != null) {
                counted.finish();
            }
            grow();
        }

        /**
         * Groups rows.
         *
         * @param of the calls that see them
         */
        private void add(Batch batch, int[] of) {
            int size = batch.size();
            groups = groups.length < size ? new int[size] : groups;
            if (packed == null || !packed.group(batch, groups)) {
                grouper.group(EvaluatorCompiler.evaluate(keyValues, batch), size, groups);
            }
            grow();
            rows.set(groups, size, grouper.size());
            Vector[][] all = new Vector[accumulators.size()][];
            for (int c : of) {
                all[c] = EvaluatorCompiler.evaluate(arguments.get(c), batch);
                if (accumulators.get(c).sums()) {
                    rows.willSum(all[c][0]);
                }
            }
            for (int c : of) {
                Accumulator accumulator = accumulators.get(c);
                Vector[] values = all[c];
                long skipped = accumulator.skipped();
                accumulator.add(
                        rows, numbers.after(values, calls.get(c).function().numbering(), batch));
                boolean complete = skipped >= 0 && accumulator.skipped() == skipped;
                lost.count(c, batch, complete, null);
            }
            for (int c = 0; c < ranked.size(); c++) {
                lostOfRanked.count(c, batch, false, null);
            }
            if (tasks != null) {
                for (int i = 0; i < size; i++) {
                    groupOf[batch.row(i)] = groups[i];
                }
            }
        }

        void grow() {
            for (Accumulator accumulator : accumulators) {
                accumulator.grow(grouper.size());
            }
        }

        void merge(GroupWorker other) {
            int[] mine = grouper.merge(other.grouper);
            grow();
            for (int c = 0; c < accumulators.size(); c++) {
                other.accumulators.get(c).grow(other.grouper.size());
                accumulators.get(c).merge(other.accumulators.get(c), mine, other.grouper.size());
            }
            lost.merge(other.lost);
            lostOfRanked.merge(other.lostOfRanked);
            if (other.tasks != null) {
                for (int task : other.tasks) {
                    input.batches(task, run.options(), batch -> {
                        for (int i = 0; i < batch.size(); i++) {
                            groupOf[batch.row(i)] = mine[groupOf[batch.row(i)]];
                        }
                    });
                }
            }
        }
    }
}
