package dev.parallax.engine.internal.bind;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.function.Operators;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Comparison;
import dev.parallax.engine.internal.plan.Participant;
import dev.parallax.engine.internal.plan.Unstacked;
import dev.parallax.grammar.Span;
import dev.parallax.storage.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a row has under {@code concat}: the labels' columns, and where they have none of a name, that of the row's own model; null
 * where that model has none of it either.
 */
final class StackedColumns {
    /** The name of the compared model whose row it is. */
    static final String MODEL = "model";

    /** Its position among the compared models. */
    static final String MODEL_INDEX = "model_index";

    private final Comparison comparison;
    private final ModelColumns columns;
    private final Notes notes;
    private final Map<String, Bound> found = new HashMap<>();

    StackedColumns(Comparison comparison, ModelColumns columns, Notes notes) {
        this.comparison = comparison;
        this.columns = columns;
        this.notes = notes;
    }

    /** A column of a row; null if neither the labels nor any model has it. */
    @Nullable
    Bound find(String name, Span span) {
        Bound known = found.get(name);
        if (known == null) {
            known = bind(name, span);
            if (known != null) {
                found.put(name, known);
            }
        }
        return known;
    }

    private @Nullable Bound bind(String name, Span span) {
        List<Participant> models = comparison.models();
        if (name.equals(MODEL)) {
            List<String> names = models.stream().map(Participant::name).toList();
            List<Bound> each = new ArrayList<>();
            names.forEach(text -> each.add(Literals.text(text)));
            return new Bound.Stacked("row.model", each, Type.TEXT, new NamesDictionary(names));
        }
        if (name.equals(MODEL_INDEX)) {
            List<Bound> each = new ArrayList<>();
            models.forEach(model -> each.add(new Bound.Constant(Type.INTEGER, (long) model.position())));
            return new Bound.Stacked("row.model_index", each, Type.INTEGER, null);
        }
        Column ofLabels = comparison.labels().column(name);
        if (ofLabels != null) {
            noteHidden(ofLabels);
            return ModelColumns.stored(comparison.labels(), ofLabels);
        }
        List<@Nullable Bound> each = new ArrayList<>();
        models.forEach(model -> each.add(columns.findOrNull(model, name, span)));
        return each.stream().allMatch(own -> own == null) ? none(name, span) : stack("row." + name, each, span);
    }

    /** A column without a value has the type that it was taken for, and agrees with every other. */
    static boolean isEmpty(Participant model, Column column) {
        return column.nulls() == model.model().rows();
    }

    private static boolean isEmpty(Bound own) {
        return own instanceof Bound.Stored stored && isEmpty(stored.of(), stored.column());
    }

    /** Tells why scores are not there; another name means nothing, and is null. */
    private @Nullable Bound none(String name, Span span) {
        return columns.find(comparison.models().get(0), name, span);
    }

    private void noteHidden(Column ofLabels) {
        String hidden = comparison.models().stream()
                .filter(model -> model.column(ofLabels.name()) != null
                        && !ofLabels.name().equals(model.id().name()))
                .map(Participant::name)
                .collect(Collectors.joining(", "));
        if (!hidden.isEmpty()) {
            notes.add("row." + ofLabels.name() + " is the labels' column, not that of " + hidden);
        }
    }

    /** Whether a row's model has guesses at all. */
    Bound guesses() {
        List<Bound> each = new ArrayList<>();
        for (Participant model : comparison.models()) {
            each.add(new Bound.Constant(Type.BOOLEAN, model.column("guess") != null));
        }
        return each.contains(new Bound.Constant(Type.BOOLEAN, false))
                ? new Bound.Stacked("row.present", each, Type.BOOLEAN, null)
                : each.get(0);
    }

    /** The score of one class in each row's model. */
    Bound classScore(String className, Span span) {
        List<@Nullable Bound> each = new ArrayList<>();
        comparison.models().forEach(model -> each.add(columns.classScoreOrNull(model, className)));
        if (each.stream().allMatch(own -> own == null)) {
            return columns.classScore(comparison.models().get(0), className, span);
        }
        return stack("row.score[\"" + className + "\"]", each, span);
    }

    /** The score in each row's model of the class that an expression names. */
    Bound scoreOf(Bound className, Span span) {
        List<@Nullable Bound> each = new ArrayList<>();
        for (Participant model : comparison.models()) {
            boolean scored = model.model().scores() != null;
            each.add(scored ? new Bound.ScoreOf(model, Unstacked.of(className, model.position())) : null);
        }
        if (each.stream().allMatch(own -> own == null)) {
            return columns.scoreOf(comparison.models().get(0), className, span);
        }
        return stack(span.text(), each, span);
    }

    private Bound stack(String name, List<@Nullable Bound> each, Span span) {
        Type type = type(name, each, span);
        List<Bound> models = new ArrayList<>();
        for (Bound own : each) {
            boolean none = own == null || isEmpty(own) && own.type() != type;
            models.add(none ? new Bound.Constant(type, null) : as(type, own));
        }
        noteMissing(name, each);
        return new Bound.Stacked(name, models, type, type == Type.TEXT ? StackedDictionary.of(models) : null);
    }

    private Type type(String name, List<@Nullable Bound> each, Span span) {
        StackedTypes.Seen seen = null;
        Type empty = Type.TEXT;
        for (Participant model : comparison.models()) {
            Bound own = each.get(model.position());
            if (own != null && isEmpty(own)) {
                empty = own.type();
            } else if (own != null) {
                seen = StackedTypes.with(seen, model, own.type(), name, span);
            }
        }
        return seen == null ? empty : seen.type();
    }

    private static Bound as(Type type, Bound own) {
        return type == Type.DECIMAL && own.type() == Type.INTEGER
                ? Operands.apply("to_number", Operators::toDoubles, Type.DECIMAL, own)
                : own;
    }

    private void noteMissing(String name, List<@Nullable Bound> each) {
        List<String> missing = new ArrayList<>();
        for (Participant model : comparison.models()) {
            if (each.get(model.position()) == null) {
                missing.add(model.name());
            }
        }
        if (!missing.isEmpty()) {
            notes.none(name, missing);
        }
    }

    /** Every name a row has. */
    TreeSet<String> names() {
        TreeSet<String> names = new TreeSet<>(Set.of("id", MODEL, MODEL_INDEX));
        for (Participant participant : comparison.participants()) {
            if (participant.rows() != null) {
                participant.rows().columns().forEach(column -> names.add(column.name()));
            }
        }
        names.addAll(ModelColumns.DERIVED);
        return names;
    }
}
