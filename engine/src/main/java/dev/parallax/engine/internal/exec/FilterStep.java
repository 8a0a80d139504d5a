package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.plan.Predicate;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Keeps the rows for which a predicate holds: morsels of a set are shared among threads, a list keeps its order. */
final class FilterStep {
    /** Rows that are not found in so many morsels are looked for by all threads. */
    private static final int SOON = 8;

    private final Run run;
    private final RowSet input;
    private final Predicate predicate;
    private final ExecutionOptions options;
    private final Morsels morsels;
    private final boolean all;

    FilterStep(Run run, RowSet input, Predicate predicate) {
        this.run = run;
        this.input = input;
        this.predicate = predicate;
        this.options = run.options().within(input.relation().size());
        this.all = input.size() == input.relation().size();
        this.morsels = input.relation().morsels(options.morselRows());
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

    /**
     * The first rows, as many as are asked for, in the order of results; null where these do not come in the order of their
     * numbers or are not found among the first morsels.
     */
    int @Nullable [] first(int most) {
        long[] candidates = input.words();
        if (candidates == null || input.relation() instanceof Units units && !units.rising()) {
            return null;
        }
        NarrowingWorker worker = new NarrowingWorker(candidates);
        int[] rows = new int[most];
        int found = 0;
        for (int task = 0; task < morsels.count() && found < most; task++) {
            run.deadline().check();
            if (task == SOON) {
                return null;
            }
            if (worker.narrow(task)) {
                int from = morsels.from(task);
                int size = morsels.size(task);
                for (int at = Bits.next(worker.words, 0, size); at < size && found < most; ) {
                    rows[found++] = from + at;
                    at = Bits.next(worker.words, at + 1, size);
                }
            }
        }
        return Arrays.copyOf(rows, found);
    }

    private long[] narrow(long[] candidates, AtomicInteger left) {
        long[] kept = new long[candidates.length];
        run.share(morsels.count(), input.relation().size(), () -> {
            NarrowingWorker worker = new NarrowingWorker(candidates);
            return task -> {
                if (worker.narrow(task)) {
                    int size = morsels.size(task);
                    left.addAndGet(Bits.cardinality(worker.words, Bits.words(size)));
                    put(kept, morsels.from(task), size, worker.words);
                }
            };
        });
        return kept;
    }

    /** One thread's morsels. */
    private final class NarrowingWorker {
        private final long[] candidates;
        private final Narrower narrower;
        final long[] words = new long[Bits.words(options.morselRows())];

        NarrowingWorker(long[] candidates) {
            this.candidates = candidates;
            EvaluatorCompiler evaluators = new EvaluatorCompiler(input.relation(), input.windows());
            narrower = new PredicateCompiler(input.relation(), evaluators, options, run.profile()).compile(predicate);
        }

        /** Leaves the rows of a morsel for which the predicate holds in {@link #words}; false where none was a candidate. */
        boolean narrow(int task) {
            int from = morsels.from(task);
            int size = morsels.size(task);
            if (all) {
                Bits.fill(words, size);
            } else {
                Bits.slice(candidates, from, size, words);
            }
            if (Bits.isEmpty(words, Bits.words(size))) {
                return false;
            }
            narrower.narrow(from, size, words);
            return true;
        }
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
