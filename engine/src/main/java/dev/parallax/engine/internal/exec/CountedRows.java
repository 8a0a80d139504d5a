package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.function.RowCounter;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Plan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Calls that need not see rows: they count those for which the same predicates hold. Each predicate that several calls count is
 * worked out once. For one thread.
 */
final class CountedRows implements CountedFields {
    private static final int ALWAYS = -1;
    private static final int NEVER = -2;

    private final List<RowCounter> counters;
    private final List<int[]> places;
    private final List<Bound> predicates;
    private final Relation relation;
    private final EvaluatorCompiler compiler;
    private Evaluator[] evaluators = new Evaluator[0];

    private CountedRows(
            List<RowCounter> counters,
            List<int[]> places,
            List<Bound> predicates,
            Relation relation,
            EvaluatorCompiler compiler) {
        this.counters = counters;
        this.places = places;
        this.predicates = predicates;
        this.relation = relation;
        this.compiler = compiler;
    }

    /** The calls of these accumulators. */
    static CountedRows of(
            List<Plan.Call> calls, List<RowCounter> counters, Relation relation, EvaluatorCompiler compiler) {
        List<Bound> distinct = new ArrayList<>();
        List<int[]> places = new ArrayList<>(calls.size());
        for (Plan.Call call : calls) {
            int[] ofCall = new int[call.arguments().size()];
            for (int a = 0; a < ofCall.length; a++) {
                ofCall[a] = place(call.arguments().get(a), relation, distinct);
            }
            places.add(ofCall);
        }
        return new CountedRows(counters, places, distinct, relation, compiler);
    }

    private static int place(Bound argument, Relation relation, List<Bound> distinct) {
        if (argument instanceof Bound.Constant constant) {
            return Boolean.TRUE.equals(constant.value()) ? ALWAYS : NEVER;
        }
        if (argument instanceof Bound.Holds holds && relation instanceof Units units) {
            if (Certain.everywhere(holds.predicate(), units)) {
                return ALWAYS;
            } else if (Certain.nowhere(holds.predicate(), units)) {
                return NEVER;
            }
        }
        int known = distinct.indexOf(argument);
        if (known < 0) {
            distinct.add(argument);
        }
        return known < 0 ? distinct.size() - 1 : known;
    }

    /** The number of different predicates. */
    int predicates() {
        return predicates.size();
    }

    /** The different predicates, for who goes from morsel to morsel. */
    HeldRows[] held() {
        HeldRows[] held = new HeldRows[predicates.size()];
        for (int p = 0; p < held.length; p++) {
            held[p] = HeldRows.of(predicates.get(p), compiler, relation);
        }
        return held;
    }

    /** Predicates of which a call counts where both hold. */
    List<int[]> pairs() {
        List<int[]> pairs = new ArrayList<>();
        for (int[] ofCall : places) {
            int[] varying = Arrays.stream(ofCall).filter(place -> place >= 0).toArray();
            if (varying.length == 2) {
                pairs.add(varying);
            }
        }
        return pairs;
    }

    /** The rows of a range where a predicate holds, until it is asked for another range. */
    long[] holding(int predicate, Batch range) {
        if (evaluators.length == 0) {
            evaluators = compiler.compile(predicates);
        }
        return Words.of(evaluators[predicate].evaluate(range)).words();
    }

    @Override
    public int[] widths() {
        int[] widths = new int[predicates.size()];
        Arrays.fill(widths, 1);
        return widths;
    }

    @Override
    public void give(CodeCounts counts, int first, Batch range) {
        for (int p = 0; p < predicates.size(); p++) {
            counts.bits(first + p, holding(p, range), range.size());
        }
    }

    @Override
    public void grow(int groups) {
        counters.forEach(counter -> counter.grow(groups));
    }

    /** How many rows of a group there are for which some predicates hold. */
    interface Among {
        /** Those for which a predicate holds. */
        long where(int predicate);

        /** Those for which two predicates hold. */
        long where(int predicate, int other);
    }

    @Override
    public void add(int group, long rows, IntUnaryOperator field) {
        add(group, rows, new Among() {
            @Override
            public long where(int predicate) {
                return field.applyAsInt(predicate) * rows;
            }

            @Override
            public long where(int predicate, int other) {
                return field.applyAsInt(other) * where(predicate);
            }
        });
    }

    /** Adds rows of a group. */
    void add(int group, long rows, Among among) {
        for (int c = 0; c < places.size(); c++) {
            add(counters.get(c), places.get(c), group, rows, among);
        }
    }

    private static void add(RowCounter counter, int[] places, int group, long rows, Among among) {
        int always = 0;
        int varying = 0;
        int[] at = new int[2];
        for (int a = 0; a < places.length; a++) {
            always |= places[a] == ALWAYS ? 1 << a : 0;
            if (places[a] >= 0) {
                at[varying++] = a;
            }
        }
        if (varying == 0) {
            counter.add(group, rows, always);
            return;
        }
        int first = 1 << at[0];
        long one = among.where(places[at[0]]);
        if (varying == 1) {
            counter.add(group, one, always | first);
            counter.add(group, rows - one, always);
            return;
        }
        int second = 1 << at[1];
        long two = among.where(places[at[1]]);
        long both = among.where(places[at[0]], places[at[1]]);
        counter.add(group, both, always | first | second);
        counter.add(group, one - both, always | first);
        counter.add(group, two - both, always | second);
        counter.add(group, rows - one - two + both, always);
    }
}
