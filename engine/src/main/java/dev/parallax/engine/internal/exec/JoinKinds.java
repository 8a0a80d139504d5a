package dev.parallax.engine.internal.exec;

import dev.parallax.engine.Footer;
import dev.parallax.engine.internal.plan.Comparison;
import dev.parallax.engine.internal.plan.Participant;
import dev.parallax.grammar.Statement.JoinKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What inner, left and outer keep, and how the footer says so. */
final class JoinKinds {
    private JoinKinds() {}

    /** The units that the comparison's kind of join keeps. */
    static long[] select(Comparison comparison, List<long[]> presence, int words) {
        boolean labelled = comparison.labels().rows() != null;
        long[] selected = (labelled ? presence.get(0) : presence.get(Math.min(1, presence.size() - 1))).clone();
        for (int p = 1; p < presence.size(); p++) {
            if (comparison.join() == JoinKind.INNER) {
                Bits.and(selected, presence.get(p), words);
            } else if (comparison.join() == JoinKind.OUTER || !labelled) {
                Bits.or(selected, presence.get(p), words);
            }
        }
        return selected;
    }

    /** The footer's first steps. Arrays are by participant, labels first. */
    static List<Footer.Step> steps(
            Comparison comparison, int labelRows, int joined, int[] missing, int[] unknown, int[] keyless) {
        List<Footer.Step> steps = new ArrayList<>();
        boolean labelled = comparison.labels().rows() != null;
        if (labelled) {
            steps.add(new Footer.Step("labelled rows", labelRows, List.of()));
        }
        if (comparison.models().isEmpty()) {
            return steps;
        }
        List<String> causes = new ArrayList<>();
        if (keyless[0] > 0) {
            causes.add(String.format("labels without a key %,d", keyless[0]));
        }
        for (Participant model : comparison.models()) {
            int p = model.position() + 1;
            if (missing[p] > 0) {
                causes.add(String.format("%s missing %,d", model.name(), missing[p]));
            }
            if (unknown[p] > 0 && labelled) {
                causes.add(String.format("%s not in the labels %,d", model.name(), unknown[p]));
            }
            if (keyless[p] > 0) {
                causes.add(String.format("%s without a key %,d", model.name(), keyless[p]));
            }
        }
        String on = comparison.byId() ? "" : " on " + String.join(" else ", comparison.keys());
        String kind = comparison.join().name().toLowerCase(Locale.ROOT);
        steps.add(new Footer.Step("after " + kind + " join" + on, joined, causes));
        return steps;
    }
}
