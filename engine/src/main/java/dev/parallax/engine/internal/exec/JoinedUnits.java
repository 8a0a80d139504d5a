package dev.parallax.engine.internal.exec;

import dev.parallax.engine.Footer;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Comparison;
import dev.parallax.engine.internal.plan.Participant;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The units of a join: row {@code i} has the labels' and every model's columns for one key. Merged by id, a unit is an
 * ordinal of the dataset and nothing is moved; merged by another key, each side has an alignment from unit to ordinal.
 */
final class JoinedUnits implements Units {
    private final Comparison comparison;
    private final int size;
    private final List<int @Nullable []> alignments;
    private final int @Nullable [] ids;
    private final List<long[]> presence;
    private final int[] rows;
    private final long[] selected;
    private final int selectedCount;
    private final int @Nullable [] order;
    private final List<Footer.Step> steps;
    private final List<String> warnings;
    private final Kept kept;
    private final Map<Bound, long[]> holding = Collections.synchronizedMap(new IdentityHashMap<>(0));

    /**
     * @param alignments by participant, labels first: the ordinal of each unit, -1 for none; null for unit = ordinal
     * @param ids the ordinal whose id a unit bears; null for unit = ordinal
     * @param presence by participant, labels first: the units it has
     * @param selected the units that the join keeps
     * @param order all units in the order of results; null for rising
     * @param kept of columns, from query to query
     */
    JoinedUnits(
            Comparison comparison,
            int size,
            List<int @Nullable []> alignments,
            int @Nullable [] ids,
            List<long[]> presence,
            long[] selected,
            int @Nullable [] order,
            List<Footer.Step> steps,
            List<String> warnings,
            Kept kept) {
        this.comparison = comparison;
        this.size = size;
        this.alignments = alignments;
        this.ids = ids;
        this.presence = presence;
        this.rows = new int[presence.size()];
        for (int p = 0; p < rows.length; p++) {
            rows[p] = Bits.cardinality(presence.get(p), presence.get(p).length);
        }
        this.selected = selected;
        this.selectedCount = Bits.cardinality(selected, selected.length);
        this.order = order;
        this.steps = steps;
        this.warnings = warnings;
        this.kept = kept;
    }

    @Override
    public Comparison comparison() {
        return comparison;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public long[] selected() {
        return selected;
    }

    @Override
    public int selectedCount() {
        return selectedCount;
    }

    @Override
    public boolean rising() {
        return order == null;
    }

    @Override
    public int inOrder(long[] words, int[] into) {
        return order == null ? Bits.positions(words, 0, size, 0, into) : inOrder(order, words, 0, into, 0);
    }

    /** The same where results do not come in the order of numbers; adds to the numbers, writes from a place on. */
    int inOrder(long[] words, int add, int[] into, int from) {
        return inOrder(Objects.requireNonNull(order), words, add, into, from);
    }

    private static int inOrder(int[] order, long[] words, int add, int[] into, int from) {
        int at = from;
        for (int row : order) {
            if (Bits.get(words, row)) {
                into[at++] = row + add;
            }
        }
        return at;
    }

    @Override
    public List<Footer.Step> steps() {
        return steps;
    }

    @Override
    public List<String> warnings() {
        return warnings;
    }

    @Override
    public long[] presence(Participant of) {
        return presence.get(of.position() + 1);
    }

    @Override
    public boolean isEverywhere(Participant of) {
        return rows[of.position() + 1] == size;
    }

    /** From unit to ordinal of a participant, for a column of it; null for unit = ordinal. */
    int @Nullable [] alignment(Participant of, boolean ids) {
        return ids && !of.isModel() ? this.ids : alignments.get(of.position() + 1);
    }

    /**
     * The units that a predicate holds for, worked out once in all queries of the comparison, where there are few: to compile it again
     * costs more than their words take.
     */
    long[] holding(Bound.Derived predicate, Supplier<long[]> words) {
        long[] known = holding.get(predicate);
        if (known == null) {
            known = words.get();
            holding.put(predicate, known);
        }
        return known;
    }

    /** What is kept of columns from query to query. */
    Kept kept() {
        return kept;
    }

    @Override
    public int ordinal(int unit) {
        return ids == null ? unit : ids[unit];
    }

    @Override
    public Morsels morsels(int morselRows) {
        return new Morsels(size, 1, morselRows);
    }
}
