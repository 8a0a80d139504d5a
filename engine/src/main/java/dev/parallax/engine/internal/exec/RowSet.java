package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.vector.Vector;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a relation as a step leaves them: a set, in the relation's own order, or a list in an order of its own. Immutable; safe
 * for many threads.
 */
final class RowSet {
    private final Relation relation;
    private final Map<Integer, GroupValues> windows;
    private final long @Nullable [] words;
    private final int @Nullable [] list;
    private final int size;

    private RowSet(
            Relation relation,
            Map<Integer, GroupValues> windows,
            long @Nullable [] words,
            int @Nullable [] list,
            int size) {
        this.relation = relation;
        this.windows = windows;
        this.words = words;
        this.list = list;
        this.size = size;
    }

    static RowSet of(Relation relation, Map<Integer, GroupValues> windows, long[] words) {
        return new RowSet(relation, windows, words, null, Bits.cardinality(words, words.length));
    }

    /** The units that a comparison keeps. */
    static RowSet of(Units units) {
        return new RowSet(units, Map.of(), units.selected(), null, units.selectedCount());
    }

    static RowSet of(Relation relation, Map<Integer, GroupValues> windows, int[] list) {
        return new RowSet(relation, windows, null, list, list.length);
    }

    static RowSet all(Table table) {
        long[] words = new long[Bits.words(table.size())];
        Bits.fill(words, table.size());
        return of(table, Map.of(), words);
    }

    RowSet withWindows(Map<Integer, GroupValues> more) {
        return new RowSet(relation, more, words, list, size);
    }

    RowSet with(long[] kept) {
        return of(relation, windows, kept);
    }

    /** A set of so many rows. */
    RowSet with(long[] kept, int count) {
        return new RowSet(relation, windows, kept, null, count);
    }

    RowSet with(int[] kept) {
        return of(relation, windows, kept);
    }

    Relation relation() {
        return relation;
    }

    Map<Integer, GroupValues> windows() {
        return windows;
    }

    /** The number of rows. */
    int size() {
        return size;
    }

    /** The set; null where it is a list. */
    long @Nullable [] words() {
        return words;
    }

    /** The rows as a set, whatever their order. */
    long[] asWords() {
        if (words != null) {
            return words;
        }
        long[] set = new long[Bits.words(relation.size())];
        for (int row : rows()) {
            Bits.set(set, row);
        }
        return set;
    }

    /** The row numbers in order; not to be changed. A set comes in the order of results: the label file's. */
    int[] rows() {
        if (list != null) {
            return list;
        }
        long[] set = asWords();
        int[] rows = new int[size];
        if (relation instanceof Units units) {
            units.inOrder(set, rows);
        } else {
            Bits.positions(set, 0, relation.size(), 0, rows);
        }
        return rows;
    }

    /** The same rows, as a list where the numbers of a set do not rise in the order of results. */
    RowSet ordered() {
        return list == null && relation instanceof Units units && !units.rising() ? with(rows()) : this;
    }

    /** The first rows in order, as many as are asked for. */
    int[] rows(int most) {
        long[] set = words;
        if (set == null || most >= size || relation instanceof Units units && !units.rising()) {
            return most >= size ? rows() : Arrays.copyOf(rows(), most);
        }
        int[] first = new int[most];
        int count = 0;
        for (int w = 0; count < most; w++) {
            for (long word = set[w]; word != 0 && count < most; word &= word - 1) {
                first[count++] = (w << 6) + Long.numberOfTrailingZeros(word);
            }
        }
        return first;
    }

    /**
     * The values of an expression for some rows, as one vector.
     *
     * @param eachBatch called before each batch, and may throw to end it
     */
    Vector values(Bound value, int[] numbers, Runnable eachBatch) {
        Evaluator evaluator = new EvaluatorCompiler(relation, windows).compile(value);
        VectorBuilder all = new VectorBuilder(value.type(), numbers.length);
        for (int at = 0; at < numbers.length; at += ExecutionOptions.BATCH) {
            eachBatch.run();
            int count = Math.min(ExecutionOptions.BATCH, numbers.length - at);
            all.add(evaluator.evaluate(Batch.of(Arrays.copyOfRange(numbers, at, at + count), count)));
        }
        return all.build();
    }

    /** Parts that threads share. */
    int tasks(ExecutionOptions options) {
        return list == null
                ? relation.morsels(options.morselRows()).count()
                : (list.length + options.morselRows() - 1) / options.morselRows();
    }

    /** Rows that are looked at to find these: those of a list, or of the whole relation. */
    int reach() {
        return list == null ? relation.size() : list.length;
    }

    /** Hands the rows of a part to a consumer, in batches. Rows of a set come in rising order. */
    void batches(int task, ExecutionOptions options, Consumer<Batch> consumer) {
        if (list != null) {
            int end = (int) Math.min(list.length, (task + 1L) * options.morselRows());
            for (int at = task * options.morselRows(); at < end; at += ExecutionOptions.BATCH) {
                int count = Math.min(ExecutionOptions.BATCH, end - at);
                consumer.accept(Batch.of(Arrays.copyOfRange(list, at, at + count), count));
            }
            return;
        }
        Morsels morsels = relation.morsels(options.morselRows());
        int from = morsels.from(task);
        batches(asWords(), 0, from, from + morsels.size(task), consumer);
    }

    /**
     * Hands those of the rows {@code [from, end)} that are in a set to a consumer, in batches.
     *
     * @param set whose first bit is the row {@code first}
     */
    static void batches(long[] set, int first, int from, int end, Consumer<Batch> consumer) {
        int[] rows = new int[Math.min(ExecutionOptions.BATCH, end - from)];
        for (int at = from; at < end; at += ExecutionOptions.BATCH) {
            int count = Math.min(ExecutionOptions.BATCH, end - at);
            int selected = Bits.cardinality(set, at - first, count);
            if (selected == count) {
                consumer.accept(Batch.range(at, count));
            } else if (selected > 0) {
                Bits.positions(set, at - first, count, first, rows);
                consumer.accept(Batch.among(at, count, rows, selected));
            }
        }
    }
}
