package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Counts the rows that calls leave out, by cause: what the footer says of them. For one thread. */
final class LostRows {
    private final List<Plan.Call> calls;
    private final List<Evaluator[]> predicates = new ArrayList<>();
    private final List<long[]> counts = new ArrayList<>();

    LostRows(List<Plan.Call> calls, EvaluatorCompiler compiler) {
        this.calls = calls;
        for (Plan.Call call : calls) {
            counts.add(new long[call.losses().size()]);
            predicates.add(compiled(call.losses(), compiler));
        }
    }

    private static Evaluator[] compiled(List<Plan.Loss> losses, EvaluatorCompiler compiler) {
        Evaluator[] causes = new Evaluator[losses.size()];
        for (int i = 0; i < causes.length; i++) {
            causes[i] = compiler.compile(losses.get(i).predicate());
        }
        return causes;
    }

    /**
     * Counts the rows of a batch that a call lost.
     *
     * @param complete whether none of them lacks a value
     * @param among which rows of the batch are meant; null for all
     */
    void count(int call, Batch batch, boolean complete, long @Nullable [] among) {
        Evaluator[] causes = predicates.get(call);
        for (int i = 0; i < causes.length; i++) {
            if (!complete || !calls.get(call).losses().get(i).ofNulls()) {
                long[] words = Words.of(causes[i].evaluate(batch)).words();
                for (int w = 0; w < Bits.words(batch.size()); w++) {
                    counts.get(call)[i] += Long.bitCount(among == null ? words[w] : words[w] & among[w]);
                }
            }
        }
    }

    void merge(LostRows other) {
        for (int c = 0; c < counts.size(); c++) {
            for (int i = 0; i < counts.get(c).length; i++) {
                counts.get(c)[i] += other.counts.get(c)[i];
            }
        }
    }

    /** What is said of each call that may lose rows, of so many that came in; worded when it is asked for. */
    List<Supplier<Account.Step>> steps(int rows) {
        List<Supplier<Account.Step>> steps = new ArrayList<>(calls.size());
        for (int c = 0; c < calls.size(); c++) {
            Plan.Call call = calls.get(c);
            long[] lost = counts.get(c);
            steps.add(() -> step(call, lost, rows));
        }
        return steps;
    }

    private static Account.Step step(Plan.Call call, long[] counts, int rows) {
        long left = rows;
        List<Account.Cause> causes = new ArrayList<>(counts.length);
        for (int i = 0; i < counts.length; i++) {
            Plan.Loss loss = call.losses().get(i);
            left -= loss.used() ? 0 : counts[i];
            causes.add(new Account.Cause(loss.cause().replace("%", "%%") + " %,d", counts[i]));
        }
        return new Account.Step("used by " + call.name(), left, causes, false);
    }
}
