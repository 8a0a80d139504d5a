package dev.parallax.engine.internal.exec;

import dev.parallax.engine.QueryException;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.vector.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Parts rows by the values of an expression, in class order, nulls last; each part keeps the order that its rows had. */
final class SplitStep {
    /** Results side by side are for eyes. */
    static final int MOST_PARTS = 50;

    private final Run run;
    private final RowSet input;
    private final Bound by;

    SplitStep(Run run, RowSet input, Bound by) {
        this.run = run;
        this.input = input;
        this.by = by;
    }

    /** The parts, and the value of each. */
    record Outcome(List<RowSet> parts, Vector values) {}

    Outcome execute(String name) {
        AggregateStep.Grouping groups = new AggregateStep(run, input, List.of(by), List.of(), Map.of()).group();
        if (groups.size() > MOST_PARTS) {
            throw new QueryException(String.format(
                    "split by %s would make %,d parts, more than %d\n  part the rows by fewer values%s, or group by it",
                    name, groups.size(), MOST_PARTS, by.type().isNumeric() ? ": bucket(" + name + ", width)" : ""));
        }
        return new Outcome(input.isSet() ? sets(groups) : lists(groups), groups.key());
    }

    private List<RowSet> sets(AggregateStep.Grouping groups) {
        long[] words = input.asWords();
        List<long[]> sets = new ArrayList<>();
        for (int part = 0; part < groups.size(); part++) {
            sets.add(new long[words.length]);
        }
        for (int w = 0; w < words.length; w++) {
            for (long word = words[w]; word != 0; word &= word - 1) {
                int row = (w << 6) + Long.numberOfTrailingZeros(word);
                sets.get(groups.placeOf(row))[w] |= Long.lowestOneBit(word);
            }
        }
        return sets.stream().map(input::with).toList();
    }

    private List<RowSet> lists(AggregateStep.Grouping groups) {
        int[] rows = input.rows();
        int[] sizes = new int[groups.size()];
        for (int row : rows) {
            sizes[groups.placeOf(row)]++;
        }
        List<int[]> lists = Arrays.stream(sizes).mapToObj(int[]::new).toList();
        Arrays.fill(sizes, 0);
        for (int row : rows) {
            int part = groups.placeOf(row);
            lists.get(part)[sizes[part]++] = row;
        }
        return lists.stream().map(input::with).toList();
    }
}
