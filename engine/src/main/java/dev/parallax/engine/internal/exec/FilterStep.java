package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.plan.Predicate;
import java.util.concurrent.atomic.AtomicInteger;

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
        AtomicInteger left = new AtomicInteger();
        long[] kept = narrow(input.asWords(), left);
        return words != null ? input.with(kept, left.get()) : input.with(inOrder(kept, left.get()));
    }

    private int[] inOrder(long[] kept, int size) {
        int[] rows = new int[size];
        int count = 0;
        for (int row : input.rows()) {
            if (Bits.get(kept, row)) {
                rows[count++] = row;
            }
        }
        return rows;
    }

    private long[] narrow(long[] candidates, AtomicInteger left) {
        Relation relation = input.relation();
        long[] kept = new long[candidates.length];
        ExecutionOptions options = run.options().within(relation.size());
        Morsels morsels = relation.morsels(options.morselRows());
        run.share(morsels.count(), relation.size(), () -> {
            EvaluatorCompiler evaluators = new EvaluatorCompiler(relation, input.windows());
            Narrower narrower = new PredicateCompiler(relation, evaluators, options, run.profile()).compile(predicate);
            long[] words = new long[Bits.words(options.morselRows())];
            return task -> {
                int from = morsels.from(task);
                int size = morsels.size(task);
                int count = Bits.words(size);
                Bits.slice(candidates, from, size, words);
                if (Bits.isEmpty(words, count)) {
                    return;
                }
                narrower.narrow(from, size, words);
                left.addAndGet(Bits.cardinality(words, count));
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
