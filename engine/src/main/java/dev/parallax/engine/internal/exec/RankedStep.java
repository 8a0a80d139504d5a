package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.curve.ScoreCounts;
import dev.parallax.engine.internal.curve.Sweep;
import dev.parallax.engine.internal.function.AggregateFunction.Spec;
import dev.parallax.engine.internal.function.RankedAggregate;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Plan;
import dev.parallax.engine.internal.vector.Vector;
import java.util.ArrayList;
import java.util.List;

/**
 * Sweeps the rows of groups in the falling order of their scores, call after call, so that no more is in memory than what the threads
 * are sorting. Groups are sorted some at a time; a group of too many rows is cut by its scores into parts that are sorted by themselves.
 */
final class RankedStep {
    private final Run run;
    private final RowSet input;
    private final int[] groupOf;
    private final int[] sizes;
    private final List<Order> orders = new ArrayList<>();
    private final List<RankedPart> parts = new ArrayList<>();
    private final List<Plan.Call> calls;

    /** Scores that are put in one order; {@code positives} say for each of {@code scores} which rows are. */
    record Order(
            int call, Spec spec, RankedAggregate function, Bound counted, List<Bound> scores, List<Bound> positives) {}

    /**
     * @param groupOf the group of each row of the relation; empty where there is but one group
     */
    RankedStep(Run run, RowSet input, List<Plan.Call> calls, int[] groupOf, int groups) {
        this.run = run;
        this.input = input;
        this.calls = calls;
        this.groupOf = groupOf;
        this.sizes = groupOf.length == 0 ? new int[] {input.size()} : sizes(groups);
        for (int c = 0; c < calls.size(); c++) {
            orders.addAll(orders(c, calls.get(c)));
        }
    }

    private int[] sizes(int groups) {
        int[] counts = new int[groups];
        for (int task = 0; task < input.tasks(run.options()); task++) {
            input.batches(task, run.options(), batch -> {
                for (int i = 0; i < batch.size(); i++) {
                    counts[groupOf[batch.row(i)]]++;
                }
            });
        }
        return counts;
    }

    private static List<Order> orders(int c, Plan.Call call) {
        RankedAggregate function = (RankedAggregate) call.function();
        Spec spec = call.spec(null);
        List<Order> orders = new ArrayList<>();
        for (RankedAggregate.Order order : function.orders(spec)) {
            List<Bound> scores = new ArrayList<>();
            List<Bound> positives = new ArrayList<>();
            for (int at : order.scores()) {
                scores.add(call.arguments().get(at));
                positives.add(call.arguments().get(at + 1));
            }
            orders.add(new Order(c, spec, function, call.arguments().get(order.counted()), scores, positives));
        }
        return orders;
    }

    /** The results of each call, by group. */
    List<Vector> execute() {
        for (Order order : orders) {
            plan(order);
        }
        Sweep[][] swept = new Sweep[parts.size()][];
        run.share(
                parts.size(),
                (long) input.reach() * orders.size(),
                () -> new RankedWorker(run, input, groupOf, parts, sizes, swept));
        List<Vector> results = new ArrayList<>();
        for (int c = 0; c < calls.size(); c++) {
            results.add(finish(c, swept));
        }
        return results;
    }

    private void plan(Order order) {
        long most = run.options().rankedRows();
        int width = order.scores().size();
        int from = 0;
        long together = 0;
        for (int group = 0; group < sizes.length; group++) {
            long rows = (long) sizes[group] * width;
            if (together + rows > most && from < group) {
                parts.add(RankedPart.ofGroups(order, from, group));
                from = group;
                together = 0;
            }
            together += rows;
            if (rows > most) {
                cut(order, group, most);
                from = group + 1;
                together = 0;
            }
        }
        if (from < sizes.length) {
            parts.add(RankedPart.ofGroups(order, from, sizes.length));
        }
    }

    /** Cuts a group by its scores into parts that can be sorted, or where very many have nearly the same score, counted. */
    private void cut(Order order, int group, long most) {
        ScoreCounts counts = count(order, group);
        Sweep.Totals totals = counts.totals();
        long positivesAbove = 0;
        long negativesAbove = 0;
        int from = 0;
        while (from < ScoreCounts.HALVES) {
            int end = from;
            long positives = 0;
            long negatives = 0;
            do {
                positives += counts.positives(end);
                negatives += counts.negatives(end);
                end++;
            } while (end < ScoreCounts.HALVES
                    && positives + negatives + counts.positives(end) + counts.negatives(end) <= most);
            if (positives + negatives > 0 || from == 0) {
                int low = ScoreCounts.number(from, 0);
                int high = ScoreCounts.number(end - 1, ScoreCounts.HALVES - 1);
                RankedPart.Above above = new RankedPart.Above(totals, positivesAbove, negativesAbove);
                parts.add(new RankedPart(
                        order,
                        group,
                        group + 1,
                        low,
                        high,
                        positives + negatives,
                        positives + negatives > most,
                        above));
            }
            positivesAbove += positives;
            negativesAbove += negatives;
            from = end;
        }
    }

    private ScoreCounts count(Order order, int group) {
        List<CountWorker> workers =
                run.share(input.tasks(run.options()), input.reach(), () -> new CountWorker(order, group));
        ScoreCounts all = workers.get(0).counts;
        workers.subList(1, workers.size()).forEach(worker -> all.add(worker.counts));
        return all;
    }

    private final class CountWorker implements Workers.Worker {
        private final ScoreCounts counts;
        private final RankedReader reader;

        CountWorker(Order order, int group) {
            counts = ScoreCounts.byUpperHalf(group);
            reader = new RankedReader(new EvaluatorCompiler(input.relation(), input.windows()), order, groupOf);
        }

        @Override
        public void work(int task) {
            input.batches(task, run.options(), batch -> reader.read(batch, counts::add));
        }
    }

    private Vector finish(int c, Sweep[][] swept) {
        List<Order> own = orders.stream().filter(order -> order.call() == c).toList();
        Sweep[][] byGroup = new Sweep[sizes.length][own.size()];
        for (int p = 0; p < parts.size(); p++) {
            RankedPart part = parts.get(p);
            int order = own.indexOf(part.order());
            for (int group = part.from(); order >= 0 && group < part.end(); group++) {
                Sweep next = swept[p][group - part.from()];
                if (byGroup[group][order] == null) {
                    byGroup[group][order] = next;
                } else {
                    byGroup[group][order].append(next);
                }
            }
        }
        Order any = own.get(0);
        return any.function().finish(any.spec(), byGroup);
    }
}
