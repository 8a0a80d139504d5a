package dev.parallax.engine.internal.bind;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Bound.Statistic;
import dev.parallax.engine.internal.plan.Participant;
import dev.parallax.grammar.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The scores of a model, or under {@code concat} of each row's own model, as metrics take them.
 *
 * @param model null for each row's own
 */
record Scored(UnitBinder units, @Nullable Participant model, Span span) {
    /** The rank of the truth. */
    Bound rank() {
        return model == null
                ? units.columns().row("rank", span)
                : units.columns().of(model, "rank", span);
    }

    /** The score of the guess. */
    Bound confidence() {
        return model == null
                ? units.columns().row("score", span)
                : units.columns().of(model, "score", span);
    }

    /** The score of the truth. */
    Bound ofTruth() {
        Bound truth = units.columns().classTruth(span);
        return model == null
                ? units.columns().stacked().scoreOf(truth, span)
                : units.columns().scoreOf(model, truth, span);
    }

    /** The squared distance of the scores from what is true. */
    Bound distance() {
        if (model != null) {
            return units.columns().distance(model, span);
        }
        List<Bound> each = new ArrayList<>();
        for (Participant own : units.comparison().models()) {
            each.add(
                    own.model().scores() == null
                            ? new Bound.Constant(Type.DECIMAL, null)
                            : units.columns().distance(own, span));
        }
        return new Bound.Stacked("row." + Statistic.DISTANCE.name().toLowerCase(Locale.ROOT), each, Type.DECIMAL, null);
    }
}
