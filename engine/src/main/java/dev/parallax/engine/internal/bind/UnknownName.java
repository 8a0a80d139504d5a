package dev.parallax.engine.internal.bind;

import dev.parallax.engine.QueryException;
import dev.parallax.engine.internal.plan.Comparison;
import dev.parallax.engine.internal.plan.Participant;
import dev.parallax.grammar.Expression;
import dev.parallax.grammar.ForeignFunctions;
import dev.parallax.grammar.ForeignNames;
import dev.parallax.grammar.Spelling;
import dev.parallax.storage.Column;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Says what was meant by a name alone that nothing has: a text without quotes, or the nearest name there is, in full. */
record UnknownName(Comparison comparison, ModelColumns columns) {
    private static final Set<String> NULLS = Set.of("none", "nil", "nan", "na");

    QueryException of(Expression.Name name, Set<String> derived, Set<String> lets) {
        if (CellPredicates.NAMES.contains(name.name())) {
            return CellPredicates.refused(name.name(), name.span());
        }
        String fact = "unknown name `" + name.name() + "`";
        if (isText(name.name())) {
            return Errors.at(name.span(), fact, "text stands in quotes: \"" + name.name() + "\"");
        }
        Map<String, String> full = new LinkedHashMap<>();
        derived.forEach(known -> full.put(known, known));
        lets.forEach(known -> full.put(known, known));
        columns.rowNames().forEach(column -> full.putIfAbsent(column, "row." + column));
        if (!comparison.stacked()) {
            comparison.models().forEach(model -> full.putIfAbsent(model.name(), model.name()));
            PairColumns.NAMES.forEach(pair -> full.putIfAbsent(pair, pair));
        }
        UnknownModel models = new UnknownModel(comparison);
        if (calledHere(name.name()) == null && models.isImported(name.name())) {
            return models.notCompared(name.span(), name.name());
        }
        TreeSet<String> listed = new TreeSet<>(full.values());
        List.of("count", "share", "accuracy").forEach(aggregate -> full.putIfAbsent(aggregate, aggregate));
        String nearest = Spelling.nearest(name.name(), full.keySet());
        String foreign = foreign(name.name(), nearest != null);
        if (foreign != null) {
            return Errors.at(name.span(), fact, foreign);
        }
        return nearest == null
                ? Errors.unknown(name.span(), "name", name.name(), listed)
                : Errors.at(name.span(), fact, "did you mean `" + full.get(nearest) + "`?");
    }

    /** What another language or tool calls so; a name that is near to one of ours is a slip of the pen rather. */
    private @Nullable String foreign(String name, boolean near) {
        String word = ForeignNames.cure(name);
        if (near) {
            return NULLS.contains(name.toLowerCase(Locale.ROOT)) ? word : null;
        } else if (word != null) {
            return word;
        }
        String model = calledHere(name);
        if (model != null) {
            return "the model is called `" + model + "` here";
        }
        String column = ForeignNames.column(name);
        if (column != null) {
            boolean ofRow = comparison.stacked() || columns.rowNames().contains(column);
            return "did you mean `" + (ofRow ? "row." : "base.") + column + "`?";
        }
        return ForeignFunctions.cure(name);
    }

    private @Nullable String calledHere(String name) {
        return comparison.models().stream()
                .filter(model -> model.model().name().equals(name))
                .map(Participant::name)
                .findFirst()
                .orElse(null);
    }

    /** Whether a class, or a value of a coded column of the labels, is this text. */
    private boolean isText(String text) {
        if (comparison.dataset().classes().code(text) >= 0) {
            return true;
        }
        return comparison.labels().rows() != null
                && comparison.labels().rows().columns().stream()
                        .map(Column::dictionary)
                        .anyMatch(values -> values != null && values.coded() && values.code(text) >= 0);
    }
}
