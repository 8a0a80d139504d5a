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

    /** The models' names in queries, in order; the first is also base, the second other. */
    Schema(TinyDataset dataset, List<TinyModel> compared, List<String> names) {
        this.models = names;
        this.classes = List.copyOf(dataset.classes());
        for (TinyColumn column : dataset.labels().columns()) {
            fields.add(Field.of(
                    "row." + column.name(),
                    column.kind(),
                    values(dataset.labels().rows(), column.name())));
        }
        fields.add(Field.of("row.id", Kind.TEXT, values(dataset.labels().rows(), "id")));
        for (int i = 0; i < compared.size(); i++) {
            addModel(fields, names.get(i), compared.get(i));
            addModel(fields, "[" + i + "]", compared.get(i));
        }
        addModel(fields, "base", compared.get(0));
        if (compared.size() > 1) {
            addModel(fields, "other", compared.get(1));
            addModel(listed, "[*]", compared.get(0));
            List<Object> outcomes = List.of("both_right", "regressed", "fixed", "both_wrong", "missing", "unlabelled");
            fields.add(Field.of("outcome", Kind.TEXT, outcomes));
            List.of("regressed", "fixed", "flipped").forEach(f -> fields.add(Field.of(f, Kind.BOOLEAN, List.of())));
        }
    }

    private void addModel(List<Field> into, String model, TinyModel from) {
        List<TinyRow> rows = from.table().rows();
        for (TinyColumn column : from.table().columns()) {
            into.add(Field.of(model + "." + column.name(), column.kind(), values(rows, column.name())));
        }
        List.of("present", "correct", "wrong")
                .forEach(c -> into.add(Field.of(model + "." + c, Kind.BOOLEAN, List.of())));
        if (!from.scoreClasses().isEmpty()) {
            List<Object> scores = rows.stream()
                    .flatMap(r -> r.scores().values().stream())
                    .map(Object.class::cast)
                    .toList();
            for (String name : from.scoreClasses()) {
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

    /** Columns of all models of one row; empty with one model. */
    List<Field> listed() {
        return listed;
    }

    List<String> models() {
        return models;
    }

    List<Object> classes() {
        return classes;
    }
}
