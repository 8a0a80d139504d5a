package dev.parallax.engine.internal.exec;

import dev.parallax.engine.Footer;
import dev.parallax.engine.Thousands;
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

    /** The footer's first steps. */
    static List<Footer.Step> steps(JoinCounts counts) {
        Comparison comparison = counts.comparison;
        List<Footer.Step> steps = new ArrayList<>();
        boolean labelled = comparison.labels().rows() != null;
        if (labelled) {
            steps.add(new Footer.Step("labelled rows", counts.rows[0], List.of()));
        }
        if (comparison.models().isEmpty()) {
            return steps;
        }
        List<String> causes = new ArrayList<>();
        add(causes, "labels without a key", counts.keyless[0]);
        for (Participant model : comparison.models()) {
            int p = model.position() + 1;
            if (comparison.keys().size() > 1) {
                causes.add(String.format(
                        "%s by %s %,d, by %s %,d",
                        model.name(),
                        comparison.keys().get(0),
                        counts.byFirst[p],
                        comparison.keys().get(1),
                        counts.bySecond[p]));
            }
            strangers(causes, counts, model);
            add(causes, model.name() + " without a key", counts.keyless[p]);
        }
        String on = comparison.byId() ? "" : " on " + String.join(" else ", comparison.keys());
        String kind = comparison.join().name().toLowerCase(Locale.ROOT);
        steps.add(new Footer.Step("after " + kind + " join" + on, counts.joined, causes));
        return steps;
    }

    /** Labelled rows that a model lacks, and rows of it that the labels lack. */
    static void strangers(List<String> causes, JoinCounts counts, Participant model) {
        int p = model.position() + 1;
        add(causes, model.name() + " missing", counts.missing[p]);
        add(
                causes,
                model.name() + " not in the labels",
                counts.comparison.labels().rows() == null ? 0 : counts.unknown[p]);
    }

    private static void add(List<String> causes, String cause, int rows) {
        if (rows > 0) {
            causes.add(cause + " " + Thousands.of(rows));
        }
    }

    /** A model that meets no labelled row at all was hardly meant so. */
    static List<String> warnings(JoinCounts counts) {
        List<String> warnings = new ArrayList<>();
        for (Participant model : counts.comparison.models()) {
            int p = model.position() + 1;
            if (counts.rows[0] > 0 && counts.rows[p] > 0 && counts.missing[p] == counts.rows[0]) {
                String keys =
                        counts.comparison.keys().isEmpty() ? "id" : String.join(" else ", counts.comparison.keys());
                warnings.add("warning: no row of " + model.name() + " matches a labelled row by " + keys);
            }
        }
        return warnings;
    }
}
