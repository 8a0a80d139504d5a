package dev.parallax.engine.internal.exec;

import dev.parallax.engine.Footer;
import dev.parallax.engine.internal.plan.Comparison;
import dev.parallax.engine.internal.plan.Participant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The units of a comparison: row {@code i} has the labels' and every model's columns for one key. Merged by id, a unit is an
 * ordinal of the dataset and nothing is moved; merged by another key, each side has an alignment from unit to ordinal.
 * Immutable; safe for many threads.
 */
final class Units implements Relation {
    private final Comparison comparison;
    private final int size;
    private final List<int @Nullable []> alignments;
    private final int @Nullable [] ids;
    private final List<long[]> presence;
    private final long[] selected;
    private final int @Nullable [] order;
    private final List<Footer.Step> steps;
    private final List<String> warnings;

    /**
     * @param alignments by participant, labels first: the ordinal of each unit, -1 for none; null for unit = ordinal
     * @param ids the ordinal whose id a unit bears; null for unit = ordinal
     * @param presence by participant, labels first: the units it has
     * @param selected the units that the join keeps
     * @param order all units in the order of results; null for rising
     */
    Units(
            Comparison comparison,
            int size,
            List<int @Nullable []> alignments,
            int @Nullable [] ids,
            List<long[]> presence,
            long[] selected,
            int @Nullable [] order,
            List<Footer.Step> steps,
            List<String> warnings) {
        this.comparison = comparison;
        this.size = size;
        this.alignments = alignments;
        this.ids = ids;
        this.presence = presence;
        this.selected = selected;
        this.order = order;
        this.steps = steps;
        this.warnings = warnings;
    }

    /** Merges the rows of a comparison. */
    static Units of(Comparison comparison) {
        return comparison.byId() ? IdJoin.join(comparison) : KeyJoin.join(comparison);
    }

    Comparison comparison() {
        return comparison;
    }

    @Override
    public int size() {
        return size;
    }

    /** The units that the join keeps. */
    long[] selected() {
        return selected;
    }

    /** All units in the order of results; null for rising. */
    int @Nullable [] order() {
        return order;
    }

    /** From the relation to after the join. */
    List<Footer.Step> steps() {
        return steps;
    }

    /** What the footer must say of the join besides counts. */
    List<String> warnings() {
        return warnings;
    }

    /** Units that a participant has. */
    long[] presence(Participant of) {
        return presence.get(of.position() + 1);
    }

    /** From unit to ordinal of a participant, for a column of it; null for unit = ordinal. */
    int @Nullable [] alignment(Participant of, boolean ids) {
        return ids && !of.isModel() ? this.ids : alignments.get(of.position() + 1);
    }

    /** The ordinal whose id a unit bears. */
    int ordinal(int unit) {
        return ids == null ? unit : ids[unit];
    }
}
