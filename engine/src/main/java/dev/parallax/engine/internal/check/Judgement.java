package dev.parallax.engine.internal.check;

import dev.parallax.engine.CheckedAssertion;
import dev.parallax.engine.CheckedAssertion.Outcome;
import dev.parallax.engine.CheckedAssertion.Verdict;
import dev.parallax.engine.Thousands;
import dev.parallax.engine.internal.bind.ColumnNames;
import dev.parallax.engine.internal.check.Columns.Part;
import dev.parallax.engine.internal.plan.Participant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Judges one demand: of each group and each model of a list. Groups below the least number of rows are skipped; where no row is judged at
 * all, nothing passes.
 */
final class Judgement {
    private final Columns columns;
    private final int position;
    private final Demand demand;
    private final long least;
    private final List<Verdict> verdicts = new ArrayList<>();

    Judgement(Columns columns, int position, Demand demand, long least) {
        this.columns = columns;
        this.position = position;
        this.demand = demand;
        this.least = least;
    }

    CheckedAssertion judge() {
        long[] rows = columns.rows();
        List<Map<String, @Nullable Object>> keys = columns.keys();
        for (int g = 0; g < columns.groups(); g++) {
            if (rows[g] < least) {
                String few = Wording.rows(rows[g]) + ", fewer than " + Thousands.of(least);
                add(Outcome.SKIPPED, keys.get(g), rows[g], group(keys.get(g)) + few);
            } else if (rows[g] == 0) {
                String none = "there is no labelled row to judge";
                String cure = keys.get(g).isEmpty() ? "" : "; `min 1` skips such groups";
                add(Outcome.FAILS, keys.get(g), 0, group(keys.get(g)) + none + cure);
            }
        }
        for (Participant model : columns.models(position)) {
            judge(model, rows, keys);
        }
        return new CheckedAssertion(demand.text(), verdicts, fault());
    }

    private void add(Outcome outcome, Map<String, @Nullable Object> group, long rows, String message) {
        verdicts.add(new Verdict(outcome, group, null, rows, null, null, message, null));
    }

    private void judge(@Nullable Participant model, long[] rows, List<Map<String, @Nullable Object>> keys) {
        @Nullable Object @Nullable [] holds = columns.values(Part.HOLDS, position, model);
        @Nullable Object @Nullable [] values = columns.values(Part.VALUE, position, model);
        @Nullable Object @Nullable [] bounds = columns.values(Part.BOUND, position, model);
        for (int g = 0; g < rows.length; g++) {
            if (rows[g] == 0 || rows[g] < least) {
                continue;
            }
            boolean held = holds != null && Boolean.TRUE.equals(holds[g]);
            Object value = values == null ? null : values[g];
            Object bound = bounds == null ? null : bounds[g];
            verdicts.add(new Verdict(
                    held ? Outcome.HOLDS : Outcome.FAILS,
                    keys.get(g),
                    model == null ? null : model.name(),
                    rows[g],
                    value,
                    bound,
                    group(keys.get(g), rows[g]) + message(held, model, value, bound),
                    held ? null : query(g, model)));
        }
    }

    private String query(int group, @Nullable Participant model) {
        Integer column = columns.position(Part.VALUE, position, model);
        if (column == null) {
            column = columns.position(Part.HOLDS, position, model);
        }
        return columns.query(group, column == null ? 0 : column);
    }

    /** {@code accuracy(other) is 0.81, must be >= accuracy(base), which is 0.85}. */
    private String message(boolean held, @Nullable Participant model, @Nullable Object value, @Nullable Object bound) {
        if (demand.value() == null) {
            return ColumnNames.of(demand.predicate(), model) + (held ? " holds" : " does not hold");
        }
        String is = ColumnNames.of(demand.value(), model) + " is " + Wording.value(value, demand.must());
        if (held) {
            return is;
        }
        String which = demand.bound() == null ? "" : ", which is " + Wording.value(bound, "");
        return is + ", must be " + demand.must() + which;
    }

    private static String group(Map<String, @Nullable Object> group) {
        return group.isEmpty() ? "" : Wording.group(group) + ": ";
    }

    private static String group(Map<String, @Nullable Object> group, long rows) {
        return group.isEmpty() ? "" : Wording.group(group) + " (" + Wording.rows(rows) + "): ";
    }

    private @Nullable String fault() {
        if (verdicts.isEmpty()) {
            return "there are no groups: no row is left to judge";
        }
        boolean skipped = verdicts.stream().allMatch(verdict -> verdict.outcome() == Outcome.SKIPPED);
        if (!skipped) {
            return null;
        }
        String fewer = "fewer than " + Wording.rows(least);
        return demand.assertion().each().isEmpty()
                ? "nothing was judged: there are " + fewer
                : "nothing was judged: every group has " + fewer;
    }
}
