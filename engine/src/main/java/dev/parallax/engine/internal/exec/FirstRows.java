package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Plan;
import dev.parallax.engine.internal.vector.Vector;
import dev.parallax.storage.Dictionary;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the first few rows by keys, of all or of each group, without putting the others in order or keeping their values: every
 * thread has shortlists of its own, which are put together at the end. Ties stay in the order the rows had.
 */
final class FirstRows implements Workers.Worker {
    private static final int MOST_GROUPS = 1 << 16;
    private static final int MOST_KEPT = 1 << 22;

    private final Run run;
    private final RowSet rows;
    private final int most;
    private final Evaluator[] values;
    private final boolean[] descending;
    private final Vector[] vectors;
    private final Evaluator[] groupKeys;
    private final Grouper grouper;
    private final long[] keys;
    private final int[] candidates;
    private final int[] groups;
    private final List<Shortlist> lists = new ArrayList<>();
    private final @Nullable BandBounds bounds;
    private int next;

    private FirstRows(
            Run run, RowSet rows, List<Plan.SortKey> sortKeys, List<Bound> per, int most, @Nullable BandBounds bounds) {
        EvaluatorCompiler compiler = new EvaluatorCompiler(rows.relation(), rows.windows());
        this.run = run;
        this.rows = rows;
        this.most = most;
        this.bounds = bounds;
        this.values =
                compiler.compile(sortKeys.stream().map(Plan.SortKey::value).toList());
        this.descending = new boolean[values.length];
        for (int k = 0; k < descending.length; k++) {
            descending[k] = sortKeys.get(k).descending();
        }
        this.vectors = new Vector[values.length];
        this.keys = new long[values.length];
        this.groupKeys = compiler.compile(per);
        this.grouper = new Grouper(per);
        int room = Math.min(ExecutionOptions.BATCH, rows.relation().size());
        this.candidates = new int[room];
        this.groups = new int[per.isEmpty() ? 0 : room];
    }

    /** Whether the keys can be compared as longs, and the first rows are few beside all of them. */
    static boolean suit(RowSet rows, List<Plan.SortKey> keys, List<Bound> per, long most) {
        long groups = 1;
        for (Bound key : per) {
            Dictionary dictionary = SortableKeys.dictionary(key);
            groups *= dictionary != null && dictionary.coded() ? dictionary.size() + 1L : MOST_GROUPS + 1L;
            if (groups > MOST_GROUPS) {
                return false;
            }
        }
        return most > 0
                && most < rows.size() / 4
                && groups * most <= MOST_KEPT
                && keys.stream().allMatch(key -> SortableKeys.suit(key.value()));
    }

    /** The first rows of each group, groups in class order. */
    static int[] of(Run run, RowSet input, List<Plan.SortKey> keys, List<Bound> per, int most) {
        RowSet rows = input.ordered();
        BandBounds bounds = per.isEmpty() ? BandBounds.of(run, rows, keys.get(0)) : null;
        List<FirstRows> workers = run.share(
                rows.tasks(run.options()), rows.reach(), () -> new FirstRows(run, rows, keys, per, most, bounds));
        FirstRows all = workers.get(0);
        workers.subList(1, workers.size()).forEach(all::merge);
        return all.first();
    }

    @Override
    public void work(int task) {
        next = task * run.options().morselRows();
        long limit = bounds == null ? Long.MAX_VALUE : list(0).limit();
        if (bounds == null || limit == Long.MAX_VALUE) {
            rows.batches(task, run.options(), this::add);
            return;
        }
        Morsels morsels = rows.relation().morsels(run.options().morselRows());
        int from = morsels.from(task);
        int size = morsels.size(task);
        long[] left = new long[Bits.words(size)];
        rows.slice(from, size, left);
        bounds.narrow(SortableKeys.number(limit, descending[0]), from, size, left);
        RowSet.batches(left, from, from, from + size, this::add);
    }

    private void add(Batch batch) {
        vectors[0] = values[0].evaluate(batch);
        if (groupKeys.length > 0) {
            offerByGroup(batch);
        } else {
            Shortlist list = list(0);
            int count = SortableKeys.upTo(list.limit(), vectors[0], descending[0], candidates);
            if (count > 0) {
                evaluateRest(batch);
            }
            for (int c = 0; c < count; c++) {
                list.offer(keys(candidates[c]), place(batch, candidates[c]));
            }
        }
        next += batch.size();
    }

    private void offerByGroup(Batch batch) {
        evaluateRest(batch);
        grouper.group(EvaluatorCompiler.evaluate(groupKeys, batch), batch.size(), groups);
        for (int i = 0; i < batch.size(); i++) {
            Shortlist list = list(groups[i]);
            if (SortableKeys.key(vectors[0], i, descending[0]) <= list.limit()) {
                list.offer(keys(i), place(batch, i));
            }
        }
    }

    private void evaluateRest(Batch batch) {
        for (int k = 1; k < values.length; k++) {
            vectors[k] = values[k].evaluate(batch);
        }
    }

    private long[] keys(int i) {
        for (int k = 0; k < keys.length; k++) {
            keys[k] = SortableKeys.key(vectors[k], i, descending[k]);
        }
        return keys;
    }

    /** In a list the place of a row is not its number. */
    private int place(Batch batch, int i) {
        return rows.isSet() ? batch.row(i) : next + i;
    }

    private Shortlist list(int group) {
        while (lists.size() <= group) {
            lists.add(new Shortlist(most, keys.length));
        }
        return lists.get(group);
    }

    private void merge(FirstRows other) {
        int[] mine = grouper.merge(other.grouper);
        for (int group = 0; group < other.lists.size(); group++) {
            list(mine[group]).addAll(other.lists.get(group));
        }
    }

    private int[] first() {
        List<int[]> parts = new ArrayList<>();
        for (int group : grouper.order()) {
            parts.add(list(group).first());
        }
        int[] found = new int[parts.stream().mapToInt(part -> part.length).sum()];
        int[] list = rows.isSet() ? null : rows.rows();
        int size = 0;
        for (int[] part : parts) {
            for (int place : part) {
                found[size++] = list == null ? place : list[place];
            }
        }
        return found;
    }
}
