package dev.parallax.engine.internal.bind;

import dev.parallax.engine.QueryException;
import dev.parallax.engine.internal.plan.Comparison;
import dev.parallax.engine.internal.plan.Participant;
import dev.parallax.grammar.Expression;
import dev.parallax.grammar.ForeignNames;
import dev.parallax.grammar.Span;
import dev.parallax.grammar.Spelling;
import dev.parallax.storage.Model;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Says what was meant where a model is named that is not compared: by its own name, one of the dataset, no model at all. */
record UnknownModel(Comparison comparison) {
    /** A name before a dot, or between brackets, where it may be a string. */
    QueryException of(Expression written, String name) {
        Span span = written.span();
        String called = calledHere(name);
        if (called != null) {
            return Errors.at(
                    span, "the model `" + name + "` is called `" + called + "` here", "write `" + called + "`");
        }
        if (isImported(name)) {
            return notCompared(span, name);
        }
        TreeSet<String> known = new TreeSet<>(Set.of(Participant.ROW));
        comparison.models().forEach(model -> known.add(model.name()));
        if (comparison.hasPair()) {
            known.addAll(Set.of("base", "other"));
        }
        String foreign = Spelling.nearest(name, known) == null ? ForeignNames.cure(name) : null;
        String cure = written instanceof Expression.TextLiteral
                ? "a list of values stands in parentheses: `in (\"" + name + "\")`"
                : foreign == null ? Errors.candidates(name, known) : foreign;
        return Errors.at(span, "unknown model `" + name + "`", cure);
    }

    /** Whether the dataset has a model of this name. */
    boolean isImported(String name) {
        return comparison.dataset().models().stream().map(Model::name).anyMatch(name::equals);
    }

    /** A model of the dataset that this comparison leaves out. */
    QueryException notCompared(Span span, String name) {
        return Errors.at(
                span, "the model `" + name + "` is not compared", "add it: `compare " + compared() + name + "`");
    }

    /** The name that a compared model goes by which the store knows by this one. */
    private @Nullable String calledHere(String name) {
        List<String> aliases = comparison.models().stream()
                .filter(model -> model.model().name().equals(name))
                .map(Participant::name)
                .toList();
        return aliases.isEmpty() ? null : String.join("`, `", aliases);
    }

    private String compared() {
        StringBuilder list = new StringBuilder();
        for (Participant participant : comparison.models()) {
            String name = participant.model().name();
            list.append(name.equals(participant.name()) ? name : name + " as " + participant.name());
            list.append(", ");
        }
        return list.toString();
    }

    /** Brackets after what has no classes, with something else in them than a column's name. */
    static QueryException subscript(Expression.Subscript subscript) {
        String target = subscript.target().span().text();
        Expression index = subscript.index();
        if (index instanceof Expression.NumberLiteral) {
            return Errors.at(
                    index.span(),
                    "`" + target + "` has no positions",
                    "a model by its position is `[" + index.span().text() + "]` alone; the first rows are `limit 10`");
        }
        boolean predicate = index instanceof Expression.Comparison
                || index instanceof Expression.And
                || index instanceof Expression.Or
                || index instanceof Expression.Not
                || index instanceof Expression.In
                || index instanceof Expression.IsNull;
        return predicate
                ? Errors.at(
                        index.span(),
                        "rows are not chosen in brackets",
                        "the predicate alone is the query: `row.truth = \"cat\"`")
                : Errors.at(index.span(), "a column is named by a string", "write `" + target + "[\"name\"]`");
    }
}
