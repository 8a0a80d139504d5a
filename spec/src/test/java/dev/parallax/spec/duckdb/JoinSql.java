package dev.parallax.spec.duckdb;

import dev.parallax.grammar.Statement.JoinKind;
import dev.parallax.spec.data.TinyColumn;
import dev.parallax.spec.data.TinyDataset;
import dev.parallax.spec.data.TinyModel;
import dev.parallax.spec.oracle.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The join of a comparison: {@code l_…} columns of the labels, {@code m0_…} of the first model and so on. A model's row
 * sits at the label with its key; what no label has sits at the first row of any model with that key.
 */
final class JoinSql {
    private final TinyDataset dataset;
    private final Comparison comparison;

    JoinSql(TinyDataset dataset, Comparison comparison) {
        this.dataset = dataset;
        this.comparison = comparison;
    }

    String text() {
        return "WITH every AS MATERIALIZED (" + every() + "), ordered AS MATERIALIZED (SELECT pos,"
                + " CASE WHEN id IS NULL THEN pos ELSE min(pos) OVER (PARTITION BY id) END AS ordinal FROM every)"
                + ", placed AS MATERIALIZED (" + placed()
                + "), seated AS MATERIALIZED (SELECT model, pos, coalesce(label,"
                + " CASE WHEN k IS NULL THEN place ELSE min(place) OVER (PARTITION BY label IS NULL, k) END) AS seat,"
                + " place FROM placed)"
                + ", seats AS (" + seats() + ") SELECT " + columns()
                + " FROM seats LEFT JOIN labels l ON l.pos = seats.seat"
                + joins() + where();
    }

    private String every() {
        return "SELECT pos, id FROM labels"
                + IntStream.range(0, dataset.models().size())
                        .mapToObj(i -> " UNION ALL SELECT pos, id FROM model" + i)
                        .collect(Collectors.joining());
    }

    private boolean byId() {
        return comparison.on().equals("id") && comparison.orElse() == null;
    }

    private String placed() {
        return IntStream.range(0, dataset.models().size())
                .filter(i -> byId() || compared().contains(i))
                .mapToObj(this::placed)
                .collect(Collectors.joining(" UNION ALL "));
    }

    /** The order of what no label has: by id that of the ids, by another key first that of the models. */
    private String place(int model) {
        return byId() ? "ordinal" : (compared().indexOf(model) + 1) * 10_000_000L + " + ordinal";
    }

    private String placed(int model) {
        String on = Sql.quote(comparison.on());
        String second = comparison.orElse() == null ? null : Sql.quote(comparison.orElse());
        String either = second == null ? "" : " OR (m." + on + " IS NULL AND l." + second + " = m." + second + ")";
        String key = second == null
                ? "'1' || m." + on
                : "CASE WHEN m." + on + " IS NOT NULL THEN '1' || m." + on + " ELSE '2' || m." + second + " END";
        return "SELECT " + model + " AS model, m.pos, " + key + " AS k, l.pos AS label, " + place(model)
                + " AS place FROM model" + model + " m JOIN ordered USING (pos) LEFT JOIN labels l ON l." + on + " = m."
                + on
                + either;
    }

    private String seats() {
        String labels = "SELECT pos AS seat FROM labels";
        return comparison.kind() == JoinKind.OUTER
                ? labels + " UNION SELECT seat FROM seated WHERE model IN ("
                        + compared().stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")"
                : labels;
    }

    private List<Integer> compared() {
        return comparison.models().stream()
                .map(c -> dataset.models().indexOf(c.model()))
                .toList();
    }

    private String columns() {
        List<String> columns = new ArrayList<>(List.of("seats.seat AS pos"));
        List<String> ids = new ArrayList<>(List.of("l.id"));
        IntStream.range(0, dataset.models().size())
                .forEach(i -> ids.add("(SELECT any_value(f.id) FROM model" + i + " f JOIN seated s ON s.model = " + i
                        + " AND s.pos = f.pos AND s.place = seats.seat)"));
        columns.add("coalesce(" + String.join(", ", ids) + ") AS l_id");
        for (TinyColumn column : dataset.labels().columns()) {
            columns.add("l." + Sql.quote(column.name()) + " AS " + Sql.quote("l_" + column.name()));
        }
        for (int i = 0; i < comparison.models().size(); i++) {
            TinyModel model = comparison.models().get(i).model();
            String from = "c" + i + ".";
            String to = "m" + i + "_";
            columns.add(from + "pos IS NOT NULL AS " + to + "present");
            model.table()
                    .columns()
                    .forEach(c -> columns.add(from + Sql.quote(c.name()) + " AS " + Sql.quote(to + c.name())));
            IntStream.range(0, model.scoreClasses().size())
                    .forEach(s -> columns.add(from + "s" + s + " AS " + to + "s" + s));
        }
        return String.join(", ", columns);
    }

    private String joins() {
        StringBuilder joins = new StringBuilder();
        List<Integer> compared = compared();
        for (int i = 0; i < compared.size(); i++) {
            int model = compared.get(i);
            joins.append(" LEFT JOIN (SELECT m.*, s.seat FROM model" + model + " m JOIN seated s ON s.model = " + model
                    + " AND s.pos = m.pos) c" + i + " ON c" + i + ".seat = seats.seat");
        }
        return joins.toString();
    }

    private String where() {
        if (comparison.kind() != JoinKind.INNER) {
            return "";
        }
        return " WHERE "
                + IntStream.range(0, comparison.models().size())
                        .mapToObj(i -> "c" + i + ".pos IS NOT NULL")
                        .collect(Collectors.joining(" AND "));
    }
}
