package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.vector.Vector;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a relation as a step leaves them: a set, in the relation's own order, or a list in an order of its own. A set is words for all
 * rows, or parts of 65,536 rows as a filter leaves them. Immutable; safe for many threads.
 */
final class RowSet {
    /** One of so many rows of a morsel make one batch, wherever in it they are. */
    private static final int FEW = 64;

    /** Where there is not even one of so many, most words are empty. */
    private static final int FEWER = 256;

    private final Relation relation;
    private final Map<Integer, GroupValues> windows;
    private final RowWords @Nullable [] parts;
    private final int @Nullable [] list;
    private final int size;
    private volatile long @Nullable [] words;

    private RowSet(
            Relation relation,
            Map<Integer, GroupValues> windows,
            long @Nullable [] words,
            RowWords @Nullable [] parts,
            int @Nullable [] list,
            int size) {
        this.relation = relation;
        this.windows = windows;
        this.words = words;
        this.parts = parts;
        this.list = list;
        this.size = size;
    }

    static RowSet of(Relation relation, Map<Integer, GroupValues> windows, long[] words) {
        return new RowSet(relation, windows, words, null, null, Bits.cardinality(words, words.length));
    }

    /** The units that a comparison keeps. */
    static RowSet of(Units units) {
        return new RowSet(units, Map.of(), units.selected(), null, null, units.selectedCount());
    }

    static RowSet of(Relation relation, Map<Integer, GroupValues> windows, int[] list) {
        return new RowSet(relation, windows, null, null, list, list.length);
    }

    static RowSet all(Table table) {
        long[] words = new long[Bits.words(table.size())];
        Bits.fill(words, table.size());
        return of(table, Map.of(), words);
    }

    RowSet withWindows(Map<Integer, GroupValues> more) {
        return new RowSet(relation, more, words, parts, list, size);
    }

    RowSet with(long[] kept) {
        return of(relation, windows, kept);
    }

    /** A set of so many rows. */
    RowSet with(long[] kept, int count) {
        return new RowSet(relation, windows, kept, null, null, count);
    }

    /** A set of so many rows, by parts of 65,536 rows of the relation. */
    RowSet with(RowWords[] kept, int count) {
        return new RowSet(relation, windows, null, kept, null, count);
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

    /** Whether it is a set, not a list. */
    boolean isSet() {
        return list == null;
    }

    /** Whether it is a set of all rows of the relation. */
    boolean isAll() {
        return list == null && size == relation.size();
    }

    /** The rows as a set, whatever their order. Not to be changed. */
    long[] asWords() {
        long[] known = words;
        if (known == null) {
            known = new long[Bits.words(relation.size())];
            if (parts != null) {
                join(parts, known);
            } else {
                for (int row : rows()) {
                    Bits.set(known, row);
                }
            }
            words = known;
        }
        return known;
    }

    private static void join(RowWords[] parts, long[] into) {
        for (int part = 0; part < parts.length; part++) {
            long[] from = parts[part].words();
            int first = part * RowWords.MOST;
            System.arraycopy(from, 0, into, first, Math.min(from.length, into.length - first));
        }
    }

    /** Copies the rows {@code [from, from + count)} of a set, none of which is in another container of 65,536 than the first. */
    void slice(int from, int count, long[] into) {
        if (isAll()) {
            Bits.fill(into, count);
        } else if (parts != null) {
            Bits.slice(parts[from >>> 16].words(), from & 0xFFFF, count, into);
        } else {
            Bits.slice(asWords(), from, count, into);
        }
    }

    /** Those rows of a set, which {@link #slice} would copy. */
    RowWords part(int from, int count) {
        if (parts != null && RowWords.isWhole(from, count, relation.size())) {
            return parts[from >>> 16];
        }
        long[] own = new long[Bits.words(count)];
        slice(from, count, own);
        return new RowWords(own);
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
        if (list != null || most >= size || relation instanceof Units units && !units.rising()) {
            return most >= size ? rows() : Arrays.copyOf(rows(), most);
        }
        long[] set = asWords();
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
        int end = from + morsels.size(task);
        if (parts == null) {
            batches(asWords(), 0, from, end, consumer);
        } else if (RowWords.isWhole(from, end - from, relation.size())) {
            RowWords part = parts[from >>> 16];
            batches(part.words(), from, from, end, part.cardinality(), consumer);
        } else {
            batches(parts[from >>> 16].words(), from & ~0xFFFF, from, end, consumer);
        }
    }

    /** Hands so few rows over as one batch: each costs more than some rows do. */
    private static void few(long[] set, int first, int from, int end, int count, Consumer<Batch> consumer) {
        if (count > 0) {
            int[] rows = new int[count];
            if (count <= (end - from) / FEWER) {
                Bits.scattered(set, from - first, end - from, first, rows);
            } else {
                Bits.positions(set, from - first, end - from, first, rows);
            }
            consumer.accept(Batch.among(from, end - from, rows, count));
        }
    }

    /**
     * Hands those of the rows {@code [from, end)} that are in a set to a consumer, in batches.
     *
     * @param set whose first bit is the row {@code first}
     */
    static void batches(long[] set, int first, int from, int end, Consumer<Batch> consumer) {
        batches(set, first, from, end, Bits.cardinality(set, from - first, end - from), consumer);
    }

    private static void batches(long[] set, int first, int from, int end, int all, Consumer<Batch> consumer) {
        if (all <= (end - from) / FEW) {
            few(set, first, from, end, all, consumer);
            return;
        }
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
