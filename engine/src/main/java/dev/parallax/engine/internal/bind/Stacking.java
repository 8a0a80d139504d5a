package dev.parallax.engine.internal.bind;

import dev.parallax.engine.QueryException;
import dev.parallax.engine.internal.plan.Comparison;
import dev.parallax.engine.internal.plan.Participant;
import dev.parallax.grammar.Span;
import java.util.List;

/** Refuses under {@code concat} what asks for several models in one row, and says what to write. */
final class Stacking {
    private Stacking() {}

    /** A model by name, {@code base}, or a list of models. */
    static QueryException refused(Comparison comparison, String written, boolean list, Span span) {
        String name = comparison.models().get(0).name();
        String one =
                list ? "`group by row.model` for each model" : "`where row.model = \"" + name + "\"` for one model";
        return Errors.at(span, fact(written), "write `row.guess`, with " + one + "; " + beside(comparison));
    }

    /** What needs base and other. */
    static QueryException refusedPair(Comparison comparison, String function, Span span) {
        return Errors.at(span, fact(function), beside(comparison));
    }

    private static String fact(String written) {
        return "`" + written + "` has no meaning under concat, where a row is of one model";
    }

    private static String beside(Comparison comparison) {
        List<Participant> models = comparison.models();
        String pair = models.size() < 2
                ? "compare two models with a join"
                : "`compare " + models.get(0).model().name() + " as base, "
                        + models.get(1).model().name() + " as other join inner`";
        return pair + (models.size() < 2 ? "" : " sets models side by side");
    }
}
