package dev.parallax.engine.internal.slices;

import dev.parallax.engine.internal.slices.SliceTest.Counts;
import dev.parallax.engine.internal.statistics.BenjaminiHochberg;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Looks at every slice of enough rows: conjunctions of one predicate a column, up to a depth. All are counted and tested, so that
 * the false discovery rate is that of all; those below it are put in order, but for those that add nothing to a slice that they
 * lie in.
 */
public final class SliceSearch {
    private final SliceRows rows;
    private final SliceTest test;
    private final Limits limits;
    private final int[] widths;
    private final SliceCounts.Coded all;
    private final SliceCounts.Coded first;
    private final SliceCounts.Coded second;
    private final Map<List<Integer>, SliceCounts> parents = new HashMap<>();

    /**
     * What is looked for.
     *
     * @param depth the most predicates of a slice, 1 to 3
     * @param min the fewest rows
     * @param top the most slices
     * @param rate the false discovery rate: the largest q-value
     */
    public record Limits(int depth, long min, long top, double rate) {}

    /** A slice that was found: its predicates, joined by {@code and}. */
    public record Slice(String predicate, Counts counts, double score, double pValue, double qValue) {}

    /**
     * What was found.
     *
     * @param slices the best first
     * @param tested how many slices were looked at
     * @param discovered how many of them are of the kind looked for and below the rate
     * @param redundant how many of those add nothing to a slice that they lie in
     */
    public record Outcome(List<Slice> slices, long tested, int discovered, int redundant) {}

    /** Shares tasks among threads, and waits: see {@link #search}. */
    public interface Sharing {
        /** Hands each number from 0 to {@code tasks - 1} to a worker. */
        void share(int tasks, IntConsumer worker);
    }

    private record Candidate(SliceCounts of, int cell, Counts counts, double score, double pValue, boolean wanted) {}

    private record Discovery(Candidate of, double qValue) {}

    public SliceSearch(SliceRows rows, SliceTest test, Limits limits) {
        this.rows = rows;
        this.test = test;
        this.limits = limits;
        this.widths = rows.columns().stream().mapToInt(SliceColumn::width).toArray();
        this.all = new SliceCounts.Coded(
                rows.columns().stream().map(SliceColumn::codes).toList(), rows.size());
        this.first = coded(rows.first());
        this.second = coded(rows.second());
    }

    private SliceCounts.Coded coded(int[] some) {
        return new SliceCounts.Coded(
                rows.columns().stream().map(column -> column.of(some)).toList(), some.length);
    }

    /** Looks at all slices; column sets are shared among threads. */
    public Outcome search(Sharing threads) {
        List<int[]> sets = sets();
        List<@Nullable List<Candidate>> found = new ArrayList<>();
        sets.forEach(set -> found.add(null));
        long[] tested = new long[sets.size()];
        threads.share(sets.size(), task -> {
            SliceCounts counts = SliceCounts.of(sets.get(task), widths, all, first, second);
            List<Candidate> candidates = new ArrayList<>();
            tested[task] = test(counts, candidates);
            synchronized (found) {
                found.set(task, candidates);
                if (counts.columns().length < limits.depth()) {
                    parents.put(key(counts.columns(), -1), counts);
                }
            }
        });
        List<Candidate> candidates = new ArrayList<>();
        found.forEach(some -> candidates.addAll(Objects.requireNonNull(some)));
        return ranked(candidates, Arrays.stream(tested).sum());
    }

    /** The sets of columns, in the order of the columns, smaller sets first. */
    private List<int[]> sets() {
        List<int[]> sets = new ArrayList<>();
        sets.add(new int[0]);
        int from = 0;
        for (int depth = 1; depth <= limits.depth(); depth++) {
            int to = sets.size();
            for (; from < to; from++) {
                int[] set = sets.get(from);
                for (int next = depth == 1 ? 0 : set[depth - 2] + 1; next < widths.length; next++) {
                    int[] larger = Arrays.copyOf(set, depth);
                    larger[depth - 1] = next;
                    sets.add(larger);
                }
            }
        }
        return sets.subList(1, sets.size());
    }

    /** Adds what may be below the rate, and returns how many slices there are of enough rows. */
    private long test(SliceCounts of, List<Candidate> candidates) {
        long tested = 0;
        for (int cell = 0; cell < of.cells(); cell++) {
            if (of.rows(cell) < limits.min() || of.rows(cell) == 0 || of.isRest(cell)) {
                continue;
            }
            tested++;
            Counts counts = of.counts(cell);
            double p = test.pValue(counts);
            if (p <= limits.rate()) {
                candidates.add(new Candidate(of, cell, counts, test.score(counts), p, test.speaksFor(counts)));
            }
        }
        return tested;
    }

    private Outcome ranked(List<Candidate> candidates, long tested) {
        double[] q = BenjaminiHochberg.qValues(
                candidates.stream().mapToDouble(Candidate::pValue).toArray(), tested);
        int discovered = 0;
        List<Discovery> telling = new ArrayList<>();
        for (int i = 0; i < q.length; i++) {
            if (candidates.get(i).wanted() && q[i] <= limits.rate()) {
                discovered++;
                if (adds(candidates.get(i))) {
                    telling.add(new Discovery(candidates.get(i), q[i]));
                }
            }
        }
        telling.sort(Comparator.comparingDouble(
                        (Discovery discovery) -> -discovery.of().score())
                .thenComparing(discovery -> -discovery.of().counts().rows()));
        List<Slice> slices =
                telling.stream().limit(limits.top()).map(this::slice).toList();
        return new Outcome(slices, tested, discovered, discovered - telling.size());
    }

    private Slice slice(Discovery discovery) {
        Candidate of = discovery.of();
        return new Slice(predicate(of), of.counts(), of.score(), of.pValue(), discovery.qValue());
    }

    /** Whether a slice is not all of one that it lies in, and more extreme than each. */
    private boolean adds(Candidate candidate) {
        int[] columns = candidate.of().columns();
        if (candidate.counts().rows() == rows.size()) {
            return false;
        }
        int[] codes = candidate.of().codes(candidate.cell());
        for (int without = 0; columns.length > 1 && without < columns.length; without++) {
            SliceCounts parent = Objects.requireNonNull(parents.get(key(columns, without)));
            Counts around = parent.counts(SliceCounts.cellWithout(parent, codes, without));
            if (around.rows() == candidate.counts().rows() || test.score(around) >= candidate.score()) {
                return false;
            }
        }
        return true;
    }

    private static List<Integer> key(int[] columns, int without) {
        List<Integer> key = new ArrayList<>();
        for (int c = 0; c < columns.length; c++) {
            if (c != without) {
                key.add(columns[c]);
            }
        }
        return key;
    }

    private String predicate(Candidate candidate) {
        int[] columns = candidate.of().columns();
        int[] codes = candidate.of().codes(candidate.cell());
        List<String> predicates = new ArrayList<>();
        for (int c = 0; c < columns.length; c++) {
            predicates.add(rows.columns().get(columns[c]).predicates().get(codes[c]));
        }
        return String.join(" and ", predicates);
    }
}
