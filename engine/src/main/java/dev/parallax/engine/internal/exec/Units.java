package dev.parallax.engine.internal.exec;

import dev.parallax.engine.Footer;
import dev.parallax.engine.internal.plan.Comparison;
import dev.parallax.engine.internal.plan.Participant;
import java.util.List;

/** The units that a comparison makes of a dataset's rows, joined or one after the other. Immutable; safe for many threads. */
sealed interface Units extends Relation permits JoinedUnits, Concatenation {
    /** Merges the rows of a comparison. */
    static Units of(Comparison comparison, Kept kept) {
        if (comparison.stacked()) {
            return Concatenation.of(comparison, kept);
        }
        return comparison.byId() ? IdJoin.join(comparison, kept) : KeyJoin.join(comparison, kept);
    }

    Comparison comparison();

    /** The units that the comparison keeps. */
    long[] selected();

    /** How many these are. */
    int selectedCount();

    /** Whether results come in the order of the units' numbers. */
    boolean rising();

    /** Writes the numbers of the set bits in the order of results, and returns how many. */
    int inOrder(long[] words, int[] into);

    /** From the relation to after the merge. */
    List<Footer.Step> steps();

    /** What the footer must say of the merge besides counts. */
    List<String> warnings();

    /** Units that a participant has. */
    long[] presence(Participant of);

    /** Whether a participant has every unit. */
    boolean isEverywhere(Participant of);

    /** The ordinal whose id a unit bears. */
    int ordinal(int unit);
}
