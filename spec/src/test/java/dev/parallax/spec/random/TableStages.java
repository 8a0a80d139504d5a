package dev.parallax.spec.random;

import dev.parallax.spec.data.Kind;
import dev.parallax.spec.random.PipelineGenerator.Pipeline;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pipeline of groups, or of groups of groups. */
final class TableStages implements Pipeline {
    private final Dice dice;
    private final Schema schema;
    private final List<Field> columns = new ArrayList<>();

    /** The aggregates of the rows in the groups; null where those are groups themselves. */
    private final @Nullable Aggregations aggregations;

    private final List<Field> keys = new ArrayList<>();
    private int named;
    private boolean isSplit;

    /** Whether the groups wait for a show: then only their keys are known. */
    private boolean isPending;

    TableStages(Dice dice, Schema schema, @Nullable Aggregations aggregations, boolean isSplit) {
        this.dice = dice;
        this.schema = schema;
        this.aggregations = aggregations;
        this.isSplit = isSplit;
    }

    /** Keys of a group, named. */
    String keys(Aggregations of) {
        List<String> written = new ArrayList<>();
        for (int i = dice.percent(30) ? 2 : 1; i > 0; i--) {
            String key = of.key();
            add("k" + i, kindOf(key));
            written.add(key + " as k" + i);
        }
        keys.addAll(columns);
        return String.join(", ", written);
    }

    private static Kind kindOf(String key) {
        if (key.contains("flag") || key.contains(" > ") || key.contains(".correct") || key.contains(".present")) {
            return Kind.BOOLEAN;
        }
        if (key.contains(".score")) {
            return Kind.DECIMAL;
        }
        if (key.contains(".day")) {
            return Kind.DATE;
        }
        return key.contains("row.n") && !key.equals("row.note") ? Kind.INTEGER : Kind.TEXT;
    }

    private void add(String name, Kind kind) {
        columns.add(Field.of(name, kind, List.of()));
    }

    /** The name of a key. */
    String key() {
        return dice.one(keys).text();
    }

    /** The rows were parted already. */
    void split() {
        isSplit = true;
    }

    /** What a group without a show shows. */
    void byDefault() {
        add("count", Kind.INTEGER);
        isPending = true;
    }

    /** Items of a show of the groups, which are named unless nothing can be done with them. */
    String items() {
        List<String> items = new ArrayList<>();
        for (int i = dice.between(1, 3); i > 0; i--) {
            items.add(aggregations == null ? ofGroups() : ofRows(aggregations));
        }
        if (aggregations != null && dice.percent(15)) {
            items.add(schema.listed().isEmpty() ? aggregations.any() : aggregations.distributed());
        }
        return String.join(", ", items);
    }

    private String ofRows(Aggregations of) {
        String name = "z" + named++;
        return dice.made(
                () -> aggregate(name, of.exact(), Kind.INTEGER),
                () -> aggregate(name, of.counting(), Kind.INTEGER),
                () -> aggregate(name, of.counting(), Kind.INTEGER),
                () -> aggregate(name, of.rating(), Kind.DECIMAL),
                () -> of.any() + " as " + name);
    }

    /** An exact aggregate may be of any kind of number; what is known of it is enough to compare it. */
    private String aggregate(String name, String text, Kind kind) {
        boolean number = text.startsWith("count") || text.startsWith("distinct") || text.startsWith("sum");
        boolean rate = text.startsWith("share") || text.startsWith("rate") || text.startsWith("accuracy");
        if (number || rate && kind == Kind.DECIMAL) {
            add(name, number ? Kind.INTEGER : Kind.DECIMAL);
        }
        return text + " as " + name;
    }

    private String ofGroups() {
        String name = "z" + named++;
        Expressions of = new Expressions(dice, before);
        String text = dice.made(
                () -> "count",
                () -> "count(" + of.predicate(0) + ")",
                () -> "sum(" + of.number(0, Kind.INTEGER) + ")",
                () -> dice.of("min(", "max(") + of.number(0, Kind.INTEGER) + ")",
                () -> "distinct(" + of.field(Field::exact).text() + ")",
                () -> "avg(" + of.number(0, dice.of(Kind.INTEGER, Kind.DECIMAL)) + ")",
                () -> "share");
        if (!text.startsWith("avg") && !text.startsWith("share")) {
            add(name, Kind.INTEGER);
        }
        return text + " as " + name;
    }

    /** The columns of the groups that were grouped. */
    private List<Field> before = List.of();

    @Override
    public Step step(int room) {
        Expressions of = new Expressions(dice, columns);
        boolean pending = isPending;
        isPending = false;
        int chance = dice.below(100);
        if (chance < 26) {
            boolean hidden = aggregations != null && dice.percent(25);
            String predicate = hidden ? aggregations.counting() + " > " + dice.below(4) : of.predicate(dice.below(3));
            return same("where " + predicate);
        } else if (chance < 42) {
            return same(derive(of));
        } else if (chance < 58) {
            boolean hidden = aggregations != null && dice.percent(20);
            return same(hidden ? "sort by " + aggregations.counting() + " desc" : PipelineGenerator.sort(dice, of));
        } else if (chance < 72) {
            String per =
                    dice.percent(70) ? "" : " per " + of.field(Field::exact).text();
            return same(PipelineGenerator.cut(dice, of, per));
        } else if (chance < 78 && !isSplit && !columns.isEmpty()) {
            isSplit = true;
            isPending = pending;
            return same("split by " + dice.one(pending ? keys : columns).text());
        } else if (chance < 88 && !columns.isEmpty() && !pending) {
            return same("show "
                    + String.join(
                            ", ",
                            dice.some(columns, 3).stream().map(Field::text).toList()));
        }
        return again(of);
    }

    private Step same(String stage) {
        return new Step(List.of(stage), this);
    }

    private String derive(Expressions of) {
        String name = "e" + named++;
        Kind kind = dice.of(Kind.INTEGER, Kind.DECIMAL, Kind.BOOLEAN, Kind.TEXT);
        String value =
                switch (kind) {
                    case INTEGER, DECIMAL -> of.number(2, kind);
                    case BOOLEAN -> of.predicate(1);
                    default -> of.text(1);
                };
        add(name, kind);
        return "derive " + name + " = " + value;
    }

    /** Groups of the groups. */
    private Step again(Expressions of) {
        TableStages next = new TableStages(dice, schema, null, isSplit);
        next.before = List.copyOf(columns);
        next.named = named;
        Field key = of.field(Field::exact);
        String name = "again" + next.named++;
        next.columns.add(Field.of(name, key.kind() == Kind.SCORE ? Kind.DECIMAL : key.kind(), List.of()));
        next.keys.addAll(next.columns);
        return new Step(List.of("group by " + key.text() + " as " + name, "show " + next.items()), next);
    }
}
