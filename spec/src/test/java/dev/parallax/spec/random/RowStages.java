package dev.parallax.spec.random;

import dev.parallax.spec.data.Kind;
import dev.parallax.spec.random.PipelineGenerator.Pipeline;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A pipeline of the rows of a comparison. */
final class RowStages implements Pipeline {
    private final Dice dice;
    private final Schema schema;
    private final List<String> tags;
    private final List<Field> derived = new ArrayList<>();
    private Expressions rows;
    private Aggregations aggregations;
    private boolean projected;
    private boolean isSplit;

    RowStages(Dice dice, Schema schema, List<String> tags) {
        this.dice = dice;
        this.schema = schema;
        this.tags = tags;
        this.rows = new Expressions(dice, schema, derived);
        this.aggregations = new Aggregations(dice, schema, rows);
    }

    @Override
    public Step step(int room) {
        int chance = dice.below(100);
        if (chance < 28) {
            return same((dice.percent(80) ? "where " : "where not ") + "(" + predicate() + ")");
        } else if (chance < 44) {
            return same(derive());
        } else if (chance < 52) {
            return same(PipelineGenerator.sort(dice, rows));
        } else if (chance < 64) {
            return same(PipelineGenerator.cut(dice, rows, per()));
        } else if (chance < 72) {
            projected = true;
            return same("show " + projection());
        } else if (chance < 78 && !isSplit) {
            isSplit = true;
            return same("split by " + aggregations.key());
        } else if (chance < 86) {
            return shown();
        }
        return grouped(room);
    }

    private Step same(String stage) {
        return new Step(List.of(stage), this);
    }

    private String predicate() {
        if (!tags.isEmpty() && dice.percent(8)) {
            return "tagged(" + Literals.text(dice.one(tags)) + ")" + dice.of("", " or " + rows.predicate(0));
        }
        return rows.predicate(dice.between(0, 3));
    }

    private String per() {
        if (dice.percent(60)) {
            return "";
        }
        return " per " + aggregations.key() + (dice.percent(30) ? ", row.flag" : "");
    }

    private String derive() {
        List<String> definitions = new ArrayList<>();
        for (int i = dice.between(1, 2); i > 0; i--) {
            String name = "d" + derived.size();
            Kind kind = dice.of(Kind.INTEGER, Kind.INTEGER, Kind.DECIMAL, Kind.TEXT, Kind.BOOLEAN);
            boolean exact = true;
            String value;
            if (kind != Kind.BOOLEAN && dice.percent(35)) {
                exact = kind != Kind.DECIMAL;
                value = window(kind) + " per " + keys();
            } else if (dice.percent(25) && !schema.listed().isEmpty()) {
                exact = kind != Kind.DECIMAL;
                value = ofLists(kind);
            } else {
                value = scalar(kind);
            }
            definitions.add(name + " = " + value);
            derived.add(new Field(name, kind, List.of(), exact));
            rows = new Expressions(dice, schema, derived);
            aggregations = new Aggregations(dice, schema, rows);
        }
        return "derive " + String.join(", ", definitions);
    }

    private String keys() {
        return dice.percent(70) ? "(" + aggregations.key() + ")" : "(" + aggregations.key() + ", row.truth)";
    }

    private String scalar(Kind kind) {
        return switch (kind) {
            case INTEGER, DECIMAL -> rows.number(2, kind);
            case BOOLEAN -> rows.predicate(1);
            default -> rows.text(2);
        };
    }

    private String window(Kind kind) {
        return switch (kind) {
            case INTEGER ->
                dice.of(
                        "count",
                        "count(" + rows.predicate(0) + ")",
                        "sum(" + rows.number(0, Kind.INTEGER) + ")",
                        "max(row.n)",
                        "distinct(row.weather)");
            case DECIMAL ->
                dice.of(
                        "avg(" + rows.number(1, Kind.DECIMAL) + ")",
                        "rate(" + rows.predicate(0) + ")",
                        "median(row.n)",
                        "stddev(row.size)",
                        "accuracy(" + rows.guess() + ")");
            default -> dice.of("mode(row.weather)", "min(row.truth)", "max(row.truth)", "first(row.id)");
        };
    }

    private String ofLists(Kind kind) {
        return switch (kind) {
            case INTEGER -> dice.of("count([*].wrong)", "distinct([*].guess)", "spread([*].ms)", "sum([*].ms)");
            case DECIMAL -> dice.of("avg([*].score)", "stddev([*].score)", "median([*].ms)");
            case BOOLEAN -> dice.of("agree([*].guess)", "any([*].wrong)", "none([*].correct)");
            default -> dice.of("mode([*].guess)", "min([*].guess)");
        };
    }

    private String projection() {
        List<String> items = new ArrayList<>(List.of("row.id"));
        for (int i = dice.between(0, 3); i > 0; i--) {
            Kind kind = dice.of(Kind.INTEGER, Kind.DECIMAL, Kind.TEXT, Kind.BOOLEAN);
            String item = dice.made(
                    () -> rows.field(f -> true).text(),
                    () -> scalar(kind),
                    () -> schema.listed().isEmpty() ? scalar(kind) : ofLists(kind),
                    () -> schema.listed().isEmpty() ? "row.truth" : "[*].guess");
            items.add(item + (dice.percent(70) ? " as s" + i : ""));
        }
        return items.stream().distinct().collect(Collectors.joining(", "));
    }

    /** A show that gives one row. */
    private Step shown() {
        TableStages table = new TableStages(dice, schema, aggregations, isSplit);
        return new Step(List.of("show " + table.items()), table);
    }

    private Step grouped(int room) {
        TableStages table = new TableStages(dice, schema, aggregations, isSplit);
        List<String> stages = new ArrayList<>(List.of("group by " + table.keys(aggregations)));
        if (room > 2 && !isSplit && dice.percent(15)) {
            table.split();
            stages.add("split by " + dice.of(table.key(), aggregations.key()));
        }
        if (room > stages.size() && dice.percent(75)) {
            stages.add("show " + table.items());
        } else {
            table.byDefault();
        }
        return new Step(stages, table);
    }
}
