package dev.parallax.engine.internal.bind;

import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Comparison;
import dev.parallax.grammar.Spelling;
import dev.parallax.storage.Dictionary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the footer says besides counts, each once, in the order it came up. */
final class Notes {
    private static final Set<String> COMPARISONS = Set.of("=", "!=", "in");

    private Set<String> notes = Set.of();
    private Map<List<String>, List<String>> none = Map.of();

    void add(String note) {
        notes = notes.isEmpty() ? new LinkedHashSet<>() : notes;
        notes.add(note);
    }

    /** Says, under {@code concat}, of which models' rows a column is null, since they have no such column. */
    void none(String column, List<String> models) {
        none = none.isEmpty() ? new LinkedHashMap<>() : none;
        none.computeIfAbsent(models, of -> new ArrayList<>()).add(column);
    }

    /** Says which models base and other are, where no {@code compare} did. */
    void meant(Comparison comparison, String name) {
        if (comparison.declared() || comparison.models().isEmpty() || !name.equals("base") && !name.equals("other")) {
            return;
        }
        String other = comparison.hasPair() ? ", other is " + comparison.other().name() : "";
        add("base is " + comparison.base().name() + other + ", in order of import");
    }

    /** Says of a comparison with a text that no row has, so that a slip of the pen does not look like an empty answer. */
    void unknownTexts(Binding comparison) {
        List<Bound> elements = comparison instanceof Binding.Many many
                ? many.elements()
                : comparison instanceof Binding.One one ? List.of(one.value()) : List.of();
        for (Bound element : elements) {
            if (element instanceof Bound.Apply apply) {
                unknownTexts(apply);
            }
        }
    }

    private void unknownTexts(Bound.Apply apply) {
        if (apply.name().equals("not") && apply.arguments().get(0) instanceof Bound.Apply inner) {
            unknownTexts(inner);
        }
        if (!COMPARISONS.contains(apply.name())) {
            return;
        }
        for (Bound argument : apply.arguments()) {
            if (argument instanceof Bound.Stored column
                    && column.column().dictionary() != null
                    && column.column().dictionary().coded()) {
                String name = column.of().name() + "." + column.column().name();
                for (Bound text : apply.arguments()) {
                    unknownText(name, column.column().dictionary(), text);
                }
            } else if (argument instanceof Bound.Stacked column && column.dictionary() != null) {
                apply.arguments().forEach(text -> unknownText(column.name(), column.dictionary(), text));
            }
        }
    }

    private void unknownText(String column, Dictionary dictionary, Bound argument) {
        if (argument instanceof Bound.Constant constant
                && constant.value() instanceof String text
                && dictionary.code(text) < 0) {
            List<String> known = new ArrayList<>();
            for (int code = 0; code < Math.min(10_000, dictionary.size()); code++) {
                known.add(dictionary.text(code));
            }
            String nearest = Spelling.nearest(text, known);
            add("no " + column + " is \"" + text + "\""
                    + (nearest == null ? "" : "; did you mean \"" + nearest + "\"?"));
        }
    }

    /** Says which pair is meant, where that is not plain. */
    void pair(Comparison comparison) {
        if (comparison.against() != null) {
            add("base is " + comparison.base().name());
        } else if (!comparison.declared()) {
            meant(comparison, "base");
        } else if (comparison.models().size() > 2) {
            add("the pair is " + comparison.models().get(0).name() + " and "
                    + comparison.models().get(1).name());
        }
    }

    List<String> all() {
        if (notes.isEmpty() && none.isEmpty()) {
            return List.of();
        }
        List<String> all = new ArrayList<>(notes);
        none.forEach((models, columns) -> all.add(String.join(", ", columns)
                + (columns.size() == 1 ? " is" : " are") + " null for " + String.join(", ", models)
                + (models.size() == 1 ? ", which has none" : ", which have none")));
        return all;
    }
}
