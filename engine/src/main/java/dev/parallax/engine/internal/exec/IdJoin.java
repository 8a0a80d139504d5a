package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.plan.Comparison;
import dev.parallax.engine.internal.plan.Participant;
import dev.parallax.storage.Labels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Merges by id: presence bitmaps are combined and no row is moved, since a unit is an ordinal. */
final class IdJoin {
    private IdJoin() {}

    static JoinedUnits join(Comparison comparison, Kept kept) {
        int size = comparison.dataset().size();
        List<long[]> presence = new ArrayList<>();
        for (Participant participant : comparison.participants()) {
            long[] words = new long[Bits.words(size)];
            if (participant.rows() != null) {
                Containers.orInto(participant.rows().presence(), words);
            }
            presence.add(words);
        }
        long[] selected = JoinKinds.select(comparison, presence, Bits.words(size));
        JoinCounts counts = counts(comparison, presence);
        counts.joined = Bits.cardinality(selected, selected.length);
        return new JoinedUnits(
                comparison,
                size,
                Arrays.asList(new int[comparison.models().size() + 1][]),
                null,
                presence,
                selected,
                order(comparison, size),
                JoinKinds.steps(counts),
                JoinKinds.warnings(counts),
                kept);
    }

    /** The label file's order, ids that the labels lack behind it. */
    private static int @Nullable [] order(Comparison comparison, int size) {
        if (!(comparison.labels().rows() instanceof Labels labels) || labels.order() == null) {
            return null;
        }
        int[] labelOrder = labels.order();
        int[] order = Arrays.copyOf(labelOrder, size);
        long[] seen = new long[Bits.words(size)];
        for (int ordinal : labelOrder) {
            Bits.set(seen, ordinal);
        }
        int at = labelOrder.length;
        for (int ordinal = 0; ordinal < size; ordinal++) {
            if (!Bits.get(seen, ordinal)) {
                order[at++] = ordinal;
            }
        }
        return order;
    }

    /** The rows of each participant, and how they meet the labels'. */
    static JoinCounts counts(Comparison comparison, List<long[]> presence) {
        JoinCounts counts = new JoinCounts(comparison);
        long[] labels = presence.get(0);
        counts.rows[0] = Bits.cardinality(labels, labels.length);
        for (int p = 1; p < presence.size(); p++) {
            long[] words = presence.get(p);
            int missing = 0;
            int unknown = 0;
            for (int i = 0; i < words.length; i++) {
                // mostly all the same, and a fresh process counts bits slowly
                if (words[i] != labels[i]) {
                    missing += Long.bitCount(labels[i] & ~words[i]);
                    unknown += Long.bitCount(words[i] & ~labels[i]);
                }
            }
            counts.rows[p] = counts.rows[0] - missing + unknown;
            counts.missing[p] = missing;
            counts.unknown[p] = unknown;
        }
        return counts;
    }
}
