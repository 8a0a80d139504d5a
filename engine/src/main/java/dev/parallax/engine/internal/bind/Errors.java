package dev.parallax.engine.internal.bind;

import dev.parallax.engine.QueryException;
import dev.parallax.engine.internal.function.AggregateFunction;
import dev.parallax.engine.internal.plan.Participant;
import dev.parallax.grammar.Diagnostic;
import dev.parallax.grammar.ForeignFunctions;
import dev.parallax.grammar.ForeignNames;
import dev.parallax.grammar.Identifier;
import dev.parallax.grammar.Span;
import dev.parallax.grammar.Spelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the errors of binding: fact, then cure, at the place where it was written. */
final class Errors {
    private static final int MOST_CANDIDATES = 12;

    private Errors() {}

    static QueryException at(Span span, String fact, @Nullable String cure) {
        return new QueryException(new Diagnostic(fact, cure, span));
    }

    /** A name that is not among those there are: names the nearest, or lists them. */
    static QueryException unknown(Span span, String what, String name, Collection<String> known) {
        return at(span, "unknown " + what + " `" + name + "`", candidates(name, known));
    }

    /** A column that the labels or a model do not have; {@code of} as written. */
    static QueryException unknownColumn(Span span, String of, String name, Collection<String> known) {
        String nearest = Spelling.nearest(name, known);
        String ours = nearest == null ? ForeignNames.column(name) : nearest;
        String meant = ours == null ? null : known.contains(ours) ? of + "." + ours : elsewhere(of, ours);
        AggregateFunction metric = Functions.aggregate(name);
        if (meant == null && metric != null && metric.takesGuess()) {
            meant = name + "(" + of + ")";
        }
        return at(
                span,
                "unknown column `" + of + "." + name + "`",
                (meant == null ? "" : "did you mean `" + meant + "`? ") + listed(known));
    }

    /** What the labels have and a model has not, or the other way round. */
    private static String elsewhere(String of, String column) {
        return (of.equals(Participant.ROW) ? "base" : Participant.ROW) + "." + column;
    }

    /** A function that is not there: names ours where it is another language's. */
    static QueryException unknownFunction(Identifier function, Collection<String> known) {
        String cure = ForeignFunctions.cure(function.name());
        return at(
                function.span(),
                "unknown function `" + function.name() + "`",
                cure == null ? candidates(function.name(), known) : cure);
    }

    /** {@code did you mean …?}, or the list of what there is; null if there is nothing. */
    static @Nullable String candidates(String name, Collection<String> known) {
        if (known.isEmpty()) {
            return null;
        }
        String nearest = Spelling.nearest(name, known);
        return (nearest == null ? "" : "did you mean `" + nearest + "`? ") + listed(known);
    }

    private static String listed(Collection<String> known) {
        List<String> listed = new ArrayList<>(known).subList(0, Math.min(MOST_CANDIDATES, known.size()));
        String more = known.size() > listed.size() ? ", …" : "";
        return "there " + (known.size() == 1 ? "is " : "are ") + String.join(", ", listed) + more;
    }
}
