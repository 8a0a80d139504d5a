package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.plan.Predicate;
import java.util.Arrays;

/** Keeps the rows for which a predicate holds: morsels of a set are shared among threads, a list keeps its order. */
final class FilterStep {
    private final Run run;
    private final RowSet input;
    private final Predicate predicate;

    FilterStep(Run run, RowSet input, Predicate predicate) {
        this.run = run;
        this.input = input;
        this.predicate = predicate;
    }

    RowSet execute() {
        long[] words = input.words();
        long[] kept = narrow(input.asWords());
        if (words != null) {
            return input.with(kept);
        }
        int[] rows = input.rows();
        int[] left = new int[rows.length];
        int count = 0;
        for (int row : rows) {
            if (Bits.get(kept, row)) {
                left[count++] = row;
            }
        }
        return input.with(Arrays.copyOf(left, count));
    }

    private long[] narrow(long[] candidates) {
        Relation relation = input.relation();
        long[] kept = new long[candidates.length];
        ExecutionOptions options = run.options();
        Morsels morsels = relation.morsels(options.morselRows());
        run.workers().share(morsels.count(), run.deadline(), () -> {
            EvaluatorCompiler evaluators = new EvaluatorCompiler(relation, input.windows());
            Narrower narrower = new PredicateCompiler(relation, evaluators, options, run.profile()).compile(predicate);
            long[] words = new long[Bits.words(options.morselRows())];
            return task -> {
                int from = morsels.from(task);
                int size = morsels.size(task);
                Bits.slice(candidates, from, size, words);
                if (Bits.cardinality(words, Bits.words(size)) == 0) {
                    return;
                }
                narrower.narrow(from, size, words);
                put(kept, from, size, words);
            };
        });
        return kept;
    }

    /** Threads share a word only where morsels are cut to other than whole words, which tests do. */
    private static void put(long[] kept, int from, int size, long[] words) {
        if ((from & 63) == 0 && (size & 63) == 0) {
            System.arraycopy(words, 0, kept, from >>> 6, size >>> 6);
        } else {
            synchronized (kept) {
                Bits.put(kept, from, size, words);
            }
        }
    }
}
