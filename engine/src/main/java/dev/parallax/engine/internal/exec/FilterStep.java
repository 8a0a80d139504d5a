package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.plan.Predicate;
import java.util.Arrays;
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

    FilterStep(Run run, RowSet input, Predicate predicate) {
        this.run = run;
        this.input = input;
        this.predicate = predicate;
        this.options = run.options().within(input.relation().size());
        this.morsels = input.relation().morsels(options.morselRows());
    }

    RowSet execute() {
        if (!input.isSet()) {
            RowSet kept = new FilterStep(run, input.with(input.asWords()), predicate).execute();
            return input.with(inOrder(kept.asWords(), kept.size()));
        }
        return morsels.blocks() == 1 && options.isWhole(input.relation().size()) ? parts() : words();
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

    /** Where morsels are the parts of a set. */
    private RowSet parts() {
        RowWords[] kept = new RowWords[morsels.count()];
        run.share(kept.length, input.relation().size(), () -> {
            NarrowingWorker worker = new NarrowingWorker();
            return task -> kept[task] = worker.narrow(task) ? worker.take(morsels.size(task)) : RowWords.NONE;
        });
        int left = 0;
        for (RowWords part : kept) {
            left += part.cardinality();
        }
        return input.with(kept, left);
    }

    /** Where they are cut in some other way. */
    private RowSet words() {
        long[] kept = new long[Bits.words(input.relation().size())];
        run.share(morsels.count(), input.relation().size(), () -> {
            NarrowingWorker worker = new NarrowingWorker();
            return task -> {
                if (worker.narrow(task)) {
                    put(kept, morsels.from(task), morsels.size(task), worker.words);
                }
            };
        });
        return input.with(kept);
    }

    /**
     * The first rows, as many as are asked for, in the order of results; null where these do not come in the order of their
     * numbers or are not found among the first morsels.
     */
    int @Nullable [] first(int most) {
        if (!input.isSet() || input.relation() instanceof Units units && !units.rising()) {
            return null;
        }
        NarrowingWorker worker = new NarrowingWorker();
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

    /** One thread's morsels. */
    private final class NarrowingWorker {
        private final Narrower narrower;
        private long[] words = new long[Bits.words(options.morselRows())];

        NarrowingWorker() {
            EvaluatorCompiler evaluators = new EvaluatorCompiler(input.relation(), input.windows());
            narrower = new PredicateCompiler(input.relation(), evaluators, options, run.profile()).compile(predicate);
        }

        /** Leaves the rows of a morsel for which the predicate holds in {@link #words}; false where none was a candidate. */
        boolean narrow(int task) {
            int from = morsels.from(task);
            int size = morsels.size(task);
            input.slice(from, size, words);
            if (Bits.isEmpty(words, Bits.words(size))) {
                return false;
            }
            narrower.narrow(from, size, words);
            return true;
        }

        /** The rows that were left, in words of their own. */
        RowWords take(int size) {
            int left = Bits.cardinality(words, Bits.words(size));
            if (left == 0) {
                return RowWords.NONE;
            }
            RowWords taken = new RowWords(words, left);
            words = new long[words.length];
            return taken;
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
