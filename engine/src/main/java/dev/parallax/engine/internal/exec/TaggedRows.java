package dev.parallax.engine.internal.exec;

import dev.parallax.engine.Footer;
import dev.parallax.engine.internal.plan.Participant;
import dev.parallax.storage.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of a comparison that bear a tag: those whose ordinal is in its bitmap. */
final class TaggedRows {
    private final Units units;
    private final Tag tag;
    private final long[] ordinals;
    private final long[] rows;

    TaggedRows(Units units, Tag tag) {
        this.units = units;
        this.tag = tag;
        this.ordinals = new long[Bits.words(units.comparison().dataset().size())];
        Containers.orInto(tag.ordinals(), ordinals);
        this.rows = byOrdinal() ? ordinals : moved();
    }

    /** As bits by row number. */
    static long[] of(Units units, Tag tag) {
        return new TaggedRows(units, tag).rows;
    }

    private boolean byOrdinal() {
        return units instanceof JoinedUnits joined
                && joined.alignment(joined.comparison().labels(), true) == null;
    }

    private long[] moved() {
        long[] set = new long[Bits.words(units.size())];
        for (int row = 0; row < units.size(); row++) {
            if (Bits.get(ordinals, units.ordinal(row))) {
                Bits.set(set, row);
            }
        }
        return set;
    }

    /** Those that the join keeps. */
    RowSet kept() {
        long[] kept = rows.clone();
        Bits.and(kept, units.selected(), Math.min(kept.length, units.selected().length));
        return RowSet.of(units, Map.of(), kept);
    }

    /** From the tag over the join, as the footer tells it: where tagged rows are lost, and to what. */
    List<Footer.Step> steps() {
        List<Footer.Step> steps = new ArrayList<>();
        steps.add(new Footer.Step("rows tagged \"" + tag.name() + "\"", tag.rows(), List.of()));
        List<Footer.Step> joined = units.steps();
        String name = units.comparison().models().isEmpty()
                ? "labelled"
                : joined.get(joined.size() - 1).name();
        steps.add(new Footer.Step(name, kept().size(), causes()));
        return steps;
    }

    private List<String> causes() {
        List<String> causes = new ArrayList<>();
        Participant labels = units.comparison().labels();
        long[] labelled = labels.rows() == null ? null : units.presence(labels);
        add(causes, "not in the join", tag.rows() - Bits.cardinality(rows, rows.length));
        if (labelled != null) {
            add(causes, "not in the labels", without(labelled, null));
        }
        if (units.comparison().stacked()) {
            return causes;
        }
        for (Participant model : units.comparison().models()) {
            add(causes, model.name() + " missing", without(units.presence(model), labelled));
        }
        return causes;
    }

    /** Tagged rows, of those in a set, that another has not. */
    private int without(long[] has, long @Nullable [] among) {
        long[] lost = rows.clone();
        if (among != null) {
            Bits.and(lost, among, lost.length);
        }
        Bits.andNot(lost, has, lost.length);
        return Bits.cardinality(lost, lost.length);
    }

    private static void add(List<String> causes, String cause, int rows) {
        if (rows > 0) {
            causes.add(String.format("%s %,d", cause, rows));
        }
    }
}
