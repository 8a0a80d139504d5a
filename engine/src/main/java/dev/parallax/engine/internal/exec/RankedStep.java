package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.curve.PointRoom;
import dev.parallax.engine.internal.curve.ScoreCounts;
import dev.parallax.engine.internal.curve.Sweep;
import dev.parallax.engine.internal.curve.Sweeps;
import dev.parallax.engine.internal.function.AggregateFunction.Spec;
import dev.parallax.engine.internal.function.EachClass;
import dev.parallax.engine.internal.function.RankedAggregate;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Plan;
import dev.parallax.engine.internal.vector.Vector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sweeps the rows of groups in the falling order of their scores, call after call, so that no more is in memory than what the threads
 * are sorting. Groups are sorted some at a time; a group of too many rows is cut by its scores into parts that are sorted by themselves.
 */
final class RankedStep {
    private final Run run;
    private final RowSet input;
    private final int[] groupOf;
    private final int[] sizes;
    private final Map<Order, List<Reading>> orders = new LinkedHashMap<>();
    private final PointRoom room = PointRoom.ofMemory();
    private final List<RankedPart> parts = new ArrayList<>();
    private final List<Plan.Call> calls;

    /** Scores that are put in one order; {@code positives} say for each of {@code scores} which rows are. */
    record Order(Bound counted, List<Bound> scores, List<Bound> positives) {}

    /** A call that reads an order, which is the one of its orders that has this {@code place}. */
    record Reading(int call, Spec spec, RankedAggregate function, int place) {}

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
            read(c, calls.get(c));
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

    /** Calls that want the same order read it together. */
    private void read(int c, Plan.Call call) {
        RankedAggregate function = (RankedAggregate) call.function();
        Spec spec = call.spec(null);
        List<RankedAggregate.Order> own = function.orders(spec);
        for (int place = 0; place < own.size(); place++) {
            List<Bound> scores = new ArrayList<>();
            List<Bound> positives = new ArrayList<>();
            for (int at : own.get(place).scores()) {
                scores.add(call.arguments().get(at));
                positives.add(call.arguments().get(at + 1));
            }
            Order order = new Order(call.arguments().get(own.get(place).counted()), scores, positives);
            orders.computeIfAbsent(order, any -> new ArrayList<>()).add(new Reading(c, spec, function, place));
        }
    }

    /** What is read off the orders of a call, by group. */
    record Swept(Plan.Call call, Sweep[][] orders) {
        Vector finish() {
            return function().finish(call.spec(null), orders);
        }

        /** The results of each class, where the orders are those of classes. */
        EachClass finishEach() {
            return function().finishEach(call.spec(null), orders);
        }

        private RankedAggregate function() {
            return (RankedAggregate) call.function();
        }
    }

    /** What each call reads. */
    List<Swept> execute() {
        orders.keySet().forEach(this::plan);
        Sweeps[][] swept = new Sweeps[parts.size()][];
        run.share(
                parts.size(),
                (long) input.reach() * orders.size(),
                () -> new RankedWorker(run, input, groupOf, parts, sizes, swept, this::sweeps));
        List<Swept> results = new ArrayList<>();
        for (Plan.Call call : calls) {
            int own =
                    ((RankedAggregate) call.function()).orders(call.spec(null)).size();
            results.add(new Swept(call, new Sweep[sizes.length][own]));
        }
        for (int p = 0; p < parts.size(); p++) {
            hand(parts.get(p), swept[p], results);
        }
        return results;
    }

    /** What meets an order. */
    private Sweeps sweeps(Order order) {
        return new Sweeps(orders.getOrDefault(order, List.of()).stream()
                .map(reading -> reading.function().sweep(reading.spec(), room))
                .toList());
    }

    /** Hands what was read off a part to the calls; parts of a group come from the highest down. */
    private void hand(RankedPart part, Sweeps[] swept, List<Swept> results) {
        List<Reading> readings = orders.getOrDefault(part.order(), List.of());
        for (int r = 0; r < readings.size(); r++) {
            Reading reading = readings.get(r);
            Sweep[][] into = results.get(reading.call()).orders();
            for (int group = part.from(); group < part.end(); group++) {
                Sweep next = swept[group - part.from()].get(r);
                Sweep before = into[group][reading.place()];
                if (before == null) {
                    into[group][reading.place()] = next;
                } else {
                    before.append(next);
                }
            }
        }
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
}
