package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Plan;
import dev.parallax.engine.internal.vector.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Orders rows by keys, and picks rows by order: {@code sort}, {@code limit}, {@code top}, {@code sample}. */
final class SortStep {
    /** A sort looks at the clock once in so many comparisons. */
    private static final int CHECK_MASK = (1 << 20) - 1;

    private final Run run;
    private final RowSet input;

    SortStep(Run run, RowSet input) {
        this.run = run;
        this.input = input;
    }

    /** The first {@code most} rows in the order of keys. */
    RowSet sort(List<Plan.SortKey> keys, int most) {
        if (FirstRows.suit(input, keys, List.of(), most)) {
            return input.with(FirstRows.of(run, input, keys, List.of(), most));
        }
        int[] rows = input.rows();
        List<Sorting.Order> orders = new ArrayList<>();
        for (Plan.SortKey key : keys) {
            orders.add(Sorting.by(values(key.value(), rows), key.descending()));
        }
        return input.with(pick(rows, order(rows.length, most, orders)));
    }

    RowSet limit(long count, long offset) {
        int from = (int) Math.min(offset, input.size());
        int to = (int) Math.min(input.size(), from + Math.min(count, Integer.MAX_VALUE - from));
        return input.with(Arrays.copyOfRange(input.rows(to), from, to));
    }

    /** The rows of each group with the largest values, groups in class order; rows without a value last. */
    RowSet top(long count, Bound by, List<Bound> per) {
        List<Plan.SortKey> keys = List.of(new Plan.SortKey(by, true));
        if (FirstRows.suit(input, keys, per, count)) {
            return input.with(FirstRows.of(run, input, keys, per, (int) count));
        }
        int[] rows = input.rows();
        int[] place = groupPlaces(rows, per);
        Sorting.Order largest = Sorting.by(values(by, rows), true);
        int most = per.isEmpty() ? (int) Math.min(count, rows.length) : rows.length;
        int[] order = order(rows.length, most, List.of((a, b) -> Integer.compare(place[a], place[b]), largest));
        return input.with(pick(rows, firstOfEach(order, place, count)));
    }

    /** Some rows of each group, by a hash of their ids and the seed, in the order they had. */
    RowSet sample(long count, List<Bound> per, long seed) {
        int[] rows = input.rows();
        int[] place = groupPlaces(rows, per);
        long[] hashes = SampleHash.of(input.relation(), rows, seed);
        int[] order = order(
                rows.length,
                rows.length,
                List.of((a, b) -> Integer.compare(place[a], place[b]), (a, b) -> Long.compare(hashes[a], hashes[b])));
        int[] chosen = firstOfEach(order, place, count);
        Arrays.sort(chosen);
        return input.with(pick(rows, chosen));
    }

    private int[] groupPlaces(int[] rows, List<Bound> per) {
        Grouper grouper = new Grouper(per);
        int[] groups = new int[rows.length];
        if (!per.isEmpty()) {
            int[] part = new int[ExecutionOptions.BATCH];
            Evaluator[] keys = new EvaluatorCompiler(input.relation(), input.windows()).compile(per);
            for (int at = 0; at < rows.length; at += ExecutionOptions.BATCH) {
                run.deadline().check();
                int size = Math.min(ExecutionOptions.BATCH, rows.length - at);
                Batch batch = Batch.of(Arrays.copyOfRange(rows, at, at + size), size);
                grouper.group(EvaluatorCompiler.evaluate(keys, batch), size, part);
                System.arraycopy(part, 0, groups, at, size);
            }
        }
        int[] order = grouper.order();
        int[] placeOf = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            placeOf[order[i]] = i;
        }
        for (int i = 0; i < groups.length; i++) {
            groups[i] = placeOf[groups[i]];
        }
        return groups;
    }

    private static int[] firstOfEach(int[] order, int[] place, long count) {
        int[] chosen = new int[order.length];
        int size = 0;
        long taken = 0;
        for (int i = 0; i < order.length; i++) {
            taken = i > 0 && place[order[i]] == place[order[i - 1]] ? taken + 1 : 1;
            if (taken <= count) {
                chosen[size++] = order[i];
            }
        }
        return Arrays.copyOf(chosen, size);
    }

    private Vector values(Bound value, int[] rows) {
        return input.values(value, rows, run.deadline()::check);
    }

    private int[] order(int size, int most, List<Sorting.Order> orders) {
        int[] compared = new int[1];
        Sorting.Order order = Sorting.inTurn(orders);
        return TopRows.of(size, most, (left, right) -> {
            if ((++compared[0] & CHECK_MASK) == 0) {
                run.deadline().check();
            }
            return order.compare(left, right);
        });
    }

    private static int[] pick(int[] rows, int[] places) {
        int[] picked = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            picked[i] = rows[places[i]];
        }
        return picked;
    }
}
