package dev.parallax.spec.random;

import dev.parallax.spec.data.Kind;
import dev.parallax.spec.data.TinyColumn;
import dev.parallax.spec.data.TinyDataset;
import dev.parallax.spec.data.TinyModel;
import dev.parallax.spec.data.TinyRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What queries on a dataset may name, under a comparison. */
final class Schema {
    private final List<Field> fields = new ArrayList<>();
    private final List<Field> listed = new ArrayList<>();
    private final List<String> models;
    private final List<Object> classes;
    private final Way way;
    private final boolean hasScores;

    /** How the rows of models meet. */
    enum Way {
        /** Joined; the first is base, the second, if there is one, other. */
        PAIR,
        /** Joined, with no pair named. */
        MANY,
        /** One below the other. */
        STACK
    }

    /** The models' names in queries, in order. */
    Schema(TinyDataset dataset, List<TinyModel> compared, List<String> names, Way way) {
        this.way = way;
        this.models = way == Way.STACK ? List.of() : names;
        this.classes = List.copyOf(dataset.classes());
        this.hasScores = compared.stream()
                .noneMatch(m -> m.scoreClasses().isEmpty() || m.table().column("score") == null);
        for (TinyColumn column : dataset.labels().columns()) {
            fields.add(Field.of(
                    "row." + column.name(),
                    column.kind(),
                    values(dataset.labels().rows(), column.name())));
        }
        fields.add(Field.of("row.id", Kind.TEXT, values(dataset.labels().rows(), "id")));
        if (way == Way.STACK) {
            stack(compared, names);
            return;
        }
        for (int i = 0; i < compared.size(); i++) {
            addModel(fields, names.get(i), compared.get(i));
            addModel(fields, "[" + i + "]", compared.get(i));
        }
        if (compared.size() > 1) {
            addModel(listed, "[*]", compared.get(0));
        }
        if (way == Way.PAIR) {
            pair(compared);
        }
    }

    private void stack(List<TinyModel> compared, List<String> names) {
        addModel(fields, "row", compared.get(0));

        fields.add(Field.of("row.model", Kind.TEXT, List.copyOf(names)));
        fields.add(Field.of("row.model_index", Kind.INTEGER, List.of(0L, 1L)));
    }

    private void pair(List<TinyModel> compared) {
        addModel(fields, "base", compared.get(0));
        if (compared.size() > 1) {
            addModel(fields, "other", compared.get(1));
            List<Object> outcomes = List.of("both_right", "regressed", "fixed", "both_wrong", "missing", "unlabelled");
            fields.add(Field.of("outcome", Kind.TEXT, outcomes));
            List.of("regressed", "fixed", "flipped").forEach(f -> fields.add(Field.of(f, Kind.BOOLEAN, List.of())));
        }
    }

    private void addModel(List<Field> into, String model, TinyModel from) {
        List<TinyRow> rows = from.table().rows();
        for (TinyColumn column : from.table().columns()) {
            if (!model.equals("row") || !column.name().equals("hash")) {
                into.add(Field.of(model + "." + column.name(), column.kind(), values(rows, column.name())));
            }
        }
        List.of("present", "correct", "wrong")
                .forEach(c -> into.add(Field.of(model + "." + c, Kind.BOOLEAN, List.of())));
        if (!from.scoreClasses().isEmpty()) {
            List<Object> scores = rows.stream()
                    .flatMap(r -> r.scores().values().stream())
                    .map(Object.class::cast)
                    .limit(300)
                    .toList();
            for (String name : from.scoreClasses().stream().limit(12).toList()) {
                into.add(Field.of(model + ".score[" + Literals.text(name) + "]", Kind.SCORE, scores));
            }
            into.add(Field.of(model + ".score[row.truth]", Kind.SCORE, scores));
            into.add(Field.of(model + ".rank", Kind.INTEGER, List.of(1L, 2L)));
            into.add(Field.of(model + ".margin", Kind.DECIMAL, List.of(0.5, 0.25)));
            into.add(new Field(model + ".entropy", Kind.DECIMAL, List.of(0.5), false));
        }
    }

    private static List<Object> values(List<TinyRow> rows, String column) {
        return rows.stream()
                .map(r -> r.value(column))
                .filter(Objects::nonNull)
                .map(Object.class::cast)
                .toList();
    }

    /** Columns of one row. */
    List<Field> fields() {
        return fields;
    }

    /** Columns of all models of one row; empty where no two are joined. */
    List<Field> listed() {
        return listed;
    }

    /** The models that have names; none in a stack. */
    List<String> models() {
        return models;
    }

    List<Object> classes() {
        return classes;
    }

    /** What a model is called where any will do: {@code base}, a name, or {@code row} in a stack. */
    String model() {
        return way == Way.STACK ? "row" : way == Way.PAIR ? "base" : models.get(0);
    }

    /** Whether every compared model has the score of its guess and scores by class. */
    boolean hasScores() {
        return hasScores;
    }

    /** Whether there are base and other. */
    boolean isPair() {
        return way == Way.PAIR && models.size() > 1;
    }
}
