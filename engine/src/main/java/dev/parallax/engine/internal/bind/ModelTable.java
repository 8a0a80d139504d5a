package dev.parallax.engine.internal.bind;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.plan.Comparison;
import dev.parallax.engine.internal.plan.Participant;
import dev.parallax.engine.internal.plan.Plan.Known;
import dev.parallax.grammar.Span;
import dev.parallax.grammar.Statement.JoinKind;
import dev.parallax.storage.Column;
import dev.parallax.storage.Dataset;
import dev.parallax.storage.Model;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows of {@code from models} and {@code from pairs}, before anything is measured.
 *
 * @param all every model that a row names, joined left: what all rows are measured on
 * @param rows what the aggregates of each row see
 * @param known the columns that need no measuring
 * @param shown how many of these a query without a {@code show} shows
 */
record ModelTable(Comparison all, List<Comparison> rows, List<Known> known, int shown) {
    /** The two sides of a pair. */
    static final List<String> SIDES = List.of("a", "b");

    /** The newest version of every model of the dataset, each against the compared base. */
    static ModelTable models(Comparison compared, Span where) {
        Dataset dataset = compared.dataset();
        if (dataset.models().isEmpty()) {
            throw Errors.at(where, "no model is imported", "import one: `parallax import model NAME FILE`");
        }
        List<Participant> models = new ArrayList<>();
        for (Model model : dataset.models()) {
            models.add(new Participant(
                    model.name(), models.size(), model, dataset.keys().column()));
        }
        Participant base = compared.hasBase() ? base(compared.base(), models) : null;
        Comparison all = joined(compared, models);
        Comparison.Against against = new Comparison.Against(base, models);
        List<Comparison> rows = models.subList(0, dataset.models().size()).stream()
                .map(model -> all.view(List.of(model), against))
                .toList();
        List<Known> known = of("", rows, view -> view.models().get(0));
        return new ModelTable(all, rows, known, known.size());
    }

    /** The compared base among the models; an older version is one more model, which is no row. */
    private static Participant base(Participant compared, List<Participant> models) {
        for (Participant model : models) {
            if (model.model().name().equals(compared.model().name())
                    && model.model().version() == compared.model().version()) {
                return model;
            }
        }
        String name = compared.model().name() + "@" + compared.model().version();
        Participant base = new Participant(name, models.size(), compared.rows(), compared.id());
        models.add(base);
        return base;
    }

    /** Every two of the compared models, in the order compared. */
    static ModelTable pairs(Comparison compared, Span where) {
        List<Participant> models = compared.models();
        if (models.size() < 2) {
            throw Errors.at(
                    where,
                    "pairs are of two models, and " + (models.isEmpty() ? "none is" : "one is") + " compared",
                    "import another: `parallax import model NAME FILE`");
        }
        Comparison all = joined(compared, models);
        List<Comparison> rows = new ArrayList<>();
        for (int a = 0; a < models.size(); a++) {
            for (int b = a + 1; b < models.size(); b++) {
                rows.add(all.view(List.of(side(0, models.get(a)), side(1, models.get(b))), null));
            }
        }
        List<Known> known = new ArrayList<>();
        for (int s = 0; s < SIDES.size(); s++) {
            int side = s;
            List<@Nullable Object> names = new ArrayList<>();
            rows.forEach(view -> names.add(ownName(view.models().get(side), models)));
            known.add(new Known(SIDES.get(s), Type.TEXT, names));
        }
        for (int s = 0; s < SIDES.size(); s++) {
            int side = s;
            known.addAll(of(SIDES.get(s) + ".", rows, view -> view.models().get(side)));
        }
        return new ModelTable(all, rows, known, SIDES.size());
    }

    /** The name that a model has in the dataset, with the version where two versions of it are compared. */
    private static String ownName(Participant of, List<Participant> compared) {
        String name = of.model().name();
        long same = compared.stream()
                .filter(model -> model.model().name().equals(name))
                .count();
        return same > 1 ? name + "@" + of.model().version() : name;
    }

    private static Participant side(int side, Participant model) {
        return new Participant(SIDES.get(side), model.position(), model.rows(), model.id());
    }

    private static Comparison joined(Comparison compared, List<Participant> models) {
        List<String> keys = compared.stacked() ? List.of() : compared.keys();
        return new Comparison(compared.dataset(), compared.labels(), models, false, JoinKind.LEFT, keys, false);
    }

    /** Name, version and rows of the models, and what was said of them at import, by name behind a prefix. */
    private static List<Known> of(String prefix, List<Comparison> rows, Function<Comparison, Participant> of) {
        List<Model> models = rows.stream().map(of).map(Participant::model).toList();
        List<Known> known = new ArrayList<>();
        known.add(column(prefix + "name", models, Model::name));
        known.add(column(prefix + "version", models, model -> (long) model.version()));
        known.add(column(prefix + "rows", models, model -> (long) model.rows()));
        Set<String> attributes = new LinkedHashSet<>();
        models.forEach(model -> attributes.addAll(model.attributes().keySet()));
        attributes.removeAll(List.of("name", "version", "rows"));
        for (String attribute : attributes) {
            known.add(column(
                    prefix + attribute, models, model -> model.attributes().get(attribute)));
        }
        return known;
    }

    private static Known column(String name, List<Model> models, Function<Model, @Nullable Object> of) {
        List<@Nullable Object> values = new ArrayList<>();
        models.forEach(model -> values.add(of.apply(model)));
        Type type = null;
        for (Object value : values) {
            type = value == null ? type : type == null ? type(value) : common(type, type(value));
        }
        Type common = type == null ? Type.TEXT : type;
        values.replaceAll(value -> value == null ? null : as(common, value));
        return new Known(name, common, values);
    }

    private static Type type(Object value) {
        if (value instanceof Boolean) {
            return Type.BOOLEAN;
        }
        return value instanceof Long ? Type.INTEGER : value instanceof Double ? Type.DECIMAL : Type.TEXT;
    }

    private static Type common(Type one, Type two) {
        boolean numbers = List.of(Type.INTEGER, Type.DECIMAL).containsAll(List.of(one, two));
        return one == two ? one : numbers ? Type.DECIMAL : Type.TEXT;
    }

    private static Object as(Type type, Object value) {
        return switch (type) {
            case TEXT -> String.valueOf(value);
            case DECIMAL -> ((Number) value).doubleValue();
            default -> value;
        };
    }

    /** The place of a known column; -1 if there is none. */
    int place(String column) {
        for (int k = 0; k < known.size(); k++) {
            if (known.get(k).name().equals(column)) {
                return k;
            }
        }
        return -1;
    }

    /** How many of the known columns name a row. */
    int names() {
        return ofPairs() ? SIDES.size() : 1;
    }

    /** Whether the rows are pairs, and not models. */
    boolean ofPairs() {
        return known.get(0).name().equals(SIDES.get(0));
    }

    /** Whether some name is a column of the dataset's rows or of a model, and so of no row here. */
    boolean isOfRows(String name) {
        return PairColumns.NAMES.contains(name)
                || ModelColumns.DERIVED.contains(name)
                || all.labels().column(name) != null
                || all.models().stream().anyMatch(model -> isNamed(model, name));
    }

    private static boolean isNamed(Participant model, String name) {
        Column column = model.column(name);
        return column != null || model.name().equals(name) || name.equals("base") || name.equals("other");
    }
}
