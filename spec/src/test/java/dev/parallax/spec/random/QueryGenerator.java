package dev.parallax.spec.random;

import dev.parallax.spec.data.Kind;
import dev.parallax.spec.data.TinyDataset;
import dev.parallax.spec.data.TinyModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Random well-typed queries of one to six stages, as text. */
public final class QueryGenerator {
    private final Dice dice;
    private final Schema schema;

    public QueryGenerator(Dice dice, TinyDataset dataset, List<TinyModel> compared, List<String> names) {
        this.dice = dice;
        this.schema = new Schema(dataset, compared, names, Schema.Way.PAIR);
    }

    /** A query. */
    public String query() {
        List<String> stages = new ArrayList<>();
        List<Field> derived = new ArrayList<>();
        Expressions rows = new Expressions(dice, schema, derived);
        if (dice.percent(75)) {
            stages.add((dice.percent(50) ? "" : "where ") + rows.predicate(dice.between(0, 3)));
        }
        if (dice.percent(30)) {
            rows = derive(stages, derived, rows);
            if (dice.percent(50)) {
                stages.add("where " + rows.predicate(1));
            }
        }
        Aggregations aggregations = new Aggregations(dice, schema, rows);
        switch (dice.below(6)) {
            case 0 -> rowsOnly(stages, rows);
            case 1, 2 -> projected(stages, rows);
            case 3 -> stages.add(dice.percent(15) ? "group by " + aggregations.key() : "show " + items(aggregations));
            default -> grouped(stages, aggregations);
        }
        return String.join(dice.of(" ", " | ", "\n"), stages);
    }

    private Expressions derive(List<String> stages, List<Field> derived, Expressions rows) {
        Aggregations aggregations = new Aggregations(dice, schema, rows);
        String first = dice.made(
                () -> "count per (" + aggregations.key() + ")",
                () -> "max(row.n) per (row.weather, row.truth)",
                () -> rows.number(2, Kind.INTEGER),
                () -> "count(" + rows.predicate(0) + ") per row.truth");
        derived.add(Field.of("d", Kind.INTEGER, List.of(0L, 1L, 4L)));
        boolean lists = !schema.listed().isEmpty() && dice.percent(25);
        stages.add("derive d = " + first + ", t = " + (lists ? "mode([*].guess)" : rows.text(1)));
        derived.add(Field.of("t", Kind.TEXT, List.of("yes", "sun", "a")));
        return new Expressions(dice, schema, derived);
    }

    private void rowsOnly(List<String> stages, Expressions rows) {
        if (stages.isEmpty() || dice.percent(50)) {
            stages.add(sort(rows));
        }
        cut(stages, rows);
    }

    private String sort(Expressions rows) {
        String key = dice.made(
                () -> rows.field(Field::exact).text(),
                () -> rows.number(1, dice.of(Kind.INTEGER, Kind.DECIMAL)),
                () -> rows.field(f -> f.kind() == Kind.CLASS).text() + " desc, row.n");
        return "sort by " + key + dice.of("", " desc", " asc");
    }

    private void cut(List<String> stages, Expressions rows) {
        if (dice.percent(30)) {
            stages.add("limit " + dice.between(0, 20) + dice.of("", " offset " + dice.between(0, 5)));
        } else if (dice.percent(30)) {
            String per = dice.percent(50) ? " per " + dice.of("row.truth", "row.weather, row.flag") : "";
            stages.add("top " + dice.between(1, 4) + " by " + rows.number(1, Kind.INTEGER) + per);
        }
    }

    private void projected(List<String> stages, Expressions rows) {
        if (dice.percent(40)) {
            stages.add(sort(rows));
        }
        if (dice.percent(30)) {
            cut(stages, rows);
        }
        List<String> items = new ArrayList<>(List.of("row.id"));
        for (int i = dice.between(0, 3); i > 0; i--) {
            items.add(projection(rows, i));
        }
        stages.add("show " + items.stream().distinct().collect(Collectors.joining(", ")));
        if (dice.percent(30)) {
            cut(stages, rows);
        }
    }

    private String projection(Expressions rows, int i) {
        String item = dice.made(
                () -> rows.field(f -> true).text(),
                () -> rows.number(2, Kind.INTEGER),
                () -> rows.number(2, Kind.DECIMAL),
                () -> rows.text(2),
                () -> rows.predicate(1),
                () -> schema.listed().isEmpty() ? "row.truth" : reduced(rows));
        return dice.percent(60) ? item + " as x" + i : item;
    }

    private String reduced(Expressions rows) {
        return dice.made(
                () -> "count([*].wrong)",
                () -> "avg(" + rows.list(Kind.SCORE) + ")",
                () -> dice.of("min(", "max(", "sum(", "spread(") + rows.list(Kind.INTEGER) + ")",
                () -> "stddev(" + rows.list(Kind.SCORE) + ")",
                () -> "mode([*].guess)",
                () -> "distinct([*].guess)",
                () -> "[*].guess");
    }

    private String items(Aggregations aggregations) {
        List<String> items = new ArrayList<>();
        for (int i = dice.between(1, 3); i > 0; i--) {
            boolean each = !schema.listed().isEmpty() && dice.percent(20);
            items.add((each ? aggregations.distributed() : aggregations.any()) + (i > 1 ? " as y" + i : ""));
        }
        return String.join(", ", items);
    }

    private void grouped(List<String> stages, Aggregations aggregations) {
        boolean two = dice.percent(35);
        stages.add("group by " + aggregations.key() + " as k1" + (two ? ", " + aggregations.key() + " as k2" : ""));
        stages.add("show " + aggregations.exact() + " as z, " + items(aggregations));
        if (dice.percent(40)) {
            stages.add(
                    "where " + dice.of("z is not null", "k1 is not null", "count > 1", "z = z", "count(row.flag) > 0"));
        }
        if (dice.percent(50)) {
            stages.add("sort by " + dice.of("z", "z desc", "k1 desc", "count desc, z", aggregations.exact()));
        }
        if (dice.percent(30)) {
            stages.add(dice.of("limit " + dice.between(0, 5), "top " + dice.between(1, 3) + " by count"));
        }
        if (dice.percent(15)) {
            stages.add(dice.of(
                    "derive q = if(z is null, 0, 1) where q = 1",
                    "group by z as again show count as groups",
                    "group by k1 as again show count as groups, distinct(z) as different",
                    "show k1, z",
                    "show k1 as key, count as n"));
        }
    }
}
