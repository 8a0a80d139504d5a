package dev.parallax.engine.internal.bind;

import dev.parallax.engine.internal.plan.Comparison;
import dev.parallax.grammar.Identifier;
import dev.parallax.grammar.QueryFormatter;
import dev.parallax.grammar.Source;
import dev.parallax.grammar.Span;
import dev.parallax.grammar.Statement;
import dev.parallax.storage.Labels;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A comparison as the statements that bring it about, with the versions that it has now. */
public final class Declared {
    private static final Span NOWHERE = new Span(new Source("comparison", ""), 0, 0);

    private Declared() {}

    /** {@code use digits@1; compare a@2 as base, b@1 as other join inner;}, without a {@code compare} where there is no model. */
    public static String statements(Comparison comparison) {
        int version = comparison.labels().rows() instanceof Labels labels ? labels.version() : 0;
        String use = QueryFormatter.format(
                new Statement.Use(name(comparison.dataset().name()), version, NOWHERE));
        if (comparison.models().isEmpty()) {
            return use + ";";
        }
        List<Statement.ComparedModel> models = comparison.models().stream()
                .map(model -> new Statement.ComparedModel(
                        name(model.model().name()),
                        model.model().version(),
                        model.name().equals(model.model().name()) ? null : name(model.name())))
                .toList();
        return use + "; " + QueryFormatter.format(new Statement.Compare(models, merge(comparison), NOWHERE)) + ";";
    }

    private static Statement.Merge merge(Comparison comparison) {
        if (comparison.stacked()) {
            return new Statement.Concat(comparison.join() == Statement.JoinKind.INNER, NOWHERE);
        }
        return new Statement.Join(comparison.join(), key(comparison, 0), key(comparison, 1), NOWHERE);
    }

    private static @Nullable Identifier key(Comparison comparison, int position) {
        return position < comparison.keys().size() ? name(comparison.keys().get(position)) : null;
    }

    private static Identifier name(String name) {
        return new Identifier(name, NOWHERE);
    }
}
