package dev.parallax.engine.internal.exec;

import dev.parallax.engine.Footer;
import dev.parallax.engine.internal.plan.Comparison;
import dev.parallax.engine.internal.plan.Participant;
import dev.parallax.grammar.Statement.JoinKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How the footer says what a concatenation kept: the rows of each model, then those that are left. */
final class ConcatenationSteps {
    private ConcatenationSteps() {}

    static List<Footer.Step> of(JoinedUnits joined, int kept) {
        Comparison comparison = joined.comparison();
        JoinCounts counts = IdJoin.counts(comparison, presence(joined));
        int models = comparison.models().size();
        int[] rows = Arrays.copyOfRange(counts.rows, 1, models + 1);
        String whose = models == 1 ? "rows of " + comparison.models().get(0).name() : "rows of " + models + " models";
        boolean inner = comparison.join() == JoinKind.INNER;
        List<String> causes = new ArrayList<>();
        if (inner && models > 1) {
            causes.add(String.format("%,d of each", kept / models));
        }
        for (Participant model : comparison.models()) {
            JoinKinds.strangers(causes, counts, model);
        }
        return List.of(
                new Footer.Step(whose, Arrays.stream(rows).asLongStream().sum(), shares(comparison, rows)),
                new Footer.Step(inner ? "after concat inner" : "after concat", kept, causes));
    }

    private static List<String> shares(Comparison comparison, int[] rows) {
        if (rows.length == 1) {
            return List.of();
        }
        if (Arrays.stream(rows).allMatch(count -> count == rows[0])) {
            return List.of(String.format("%,d of each", rows[0]));
        }
        return comparison.models().stream()
                .map(model -> String.format("%s %,d", model.name(), rows[model.position()]))
                .toList();
    }

    private static List<long[]> presence(JoinedUnits joined) {
        return joined.comparison().participants().stream().map(joined::presence).toList();
    }
}
