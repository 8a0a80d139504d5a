package dev.parallax.spec.oracle;

import dev.parallax.grammar.Expression;
import dev.parallax.grammar.QueryParser;
import dev.parallax.grammar.Source;
import dev.parallax.grammar.Stage;
import dev.parallax.grammar.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The stages of one query, and the rows between them. After a {@code split} each part goes its own way. */
final class Stages implements Stage.Visitor<@Nullable Void> {
    private static final int MOST_PARTS = 50;

    private final Setting setting;
    private List<OracleRow> rows;

    /** Names that were derived, shown, or are keys. */
    private final Set<String> names = new LinkedHashSet<>();

    /** The columns of the answer; null before a show. */
    private @Nullable List<String> columns;

    /** A {@code group by} that waits for its {@code show}. */
    private Stage.@Nullable Group pending;

    /** Whether the rows are groups. */
    private boolean grouped;

    private @Nullable Parted parted;

    /** What a split made; {@code none} is a part without rows, for the columns where there is no part. */
    private record Parted(String name, List<@Nullable Object> values, List<Stages> parts, Stages none) {}

    Stages(Setting setting, List<OracleRow> rows) {
        this.setting = setting;
        this.rows = rows;
    }

    private Stages part(List<OracleRow> some) {
        Stages part = new Stages(setting, some);
        part.names.addAll(names);
        part.columns = columns;
        part.pending = pending;
        part.grouped = grouped;
        return part;
    }

    void run(Stage stage) {
        if (parted != null && !(stage instanceof Stage.Tag)) {
            parted.parts.forEach(p -> p.run(stage));
            parted.none.run(stage);
            return;
        }
        if (pending != null && !(stage instanceof Stage.Show) && !(stage instanceof Stage.Split)) {
            showDefault();
        }
        stage.accept(this);
    }

    OracleTable answer() {
        if (parted != null) {
            return ofParts(parted);
        }
        if (pending != null) {
            showDefault();
        }
        List<List<@Nullable Object>> values = new ArrayList<>();
        if (columns == null) {
            rows.forEach(r -> values.add(Collections.singletonList(at(r).unit().id())));
            return new OracleTable(List.of("row.id"), values, false);
        }
        List<String> shown = columns;
        rows.forEach(r -> values.add(Interpreter.values(r, shown)));
        return new OracleTable(columns, values, true);
    }

    private static OracleTable ofParts(Parted parted) {
        List<OracleTable> answers = parted.parts.stream().map(Stages::answer).toList();
        List<List<@Nullable Object>> values = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            Object key = parted.values.get(i);
            for (List<@Nullable Object> row : answers.get(i).rows()) {
                List<@Nullable Object> whole = new ArrayList<>(Collections.singletonList(key));
                whole.addAll(row);
                values.add(whole);
            }
        }
        List<String> columns = new ArrayList<>(List.of(parted.name));
        OracleTable none = parted.none.answer();
        columns.addAll(none.columns());
        return new OracleTable(columns, values, none.shown());
    }

    private Evaluator at(OracleRow row) {
        return new Evaluator(setting, row, new Partitions(rows), -1);
    }

    private List<Evaluator> each() {
        Partitions partitions = new Partitions(rows);
        return rows.stream().map(r -> new Evaluator(setting, r, partitions, -1)).toList();
    }

    @Override
    public @Nullable Void visitWhere(Stage.Where where) {
        rows = each().stream()
                .filter(at -> at.holds(where.predicate()))
                .map(Evaluator::row)
                .toList();
        return null;
    }

    @Override
    public @Nullable Void visitDerive(Stage.Derive derive) {
        for (Stage.Definition definition : derive.definitions()) {
            String name = definition.name().name();
            rows = each().stream()
                    .map(at -> at.row().with(name, at.value(definition.value())))
                    .toList();
            names.add(name);
            if (columns != null && !columns.contains(name)) {
                columns = new ArrayList<>(columns);
                columns.add(name);
            }
        }
        return null;
    }

    @Override
    public @Nullable Void visitGroup(Stage.Group group) {
        pending = group;
        return null;
    }

    private void group(Stage.Group group) {
        Map<List<@Nullable Object>, List<OracleRow>> groups =
                byKeys(group.keys().stream().map(Stage.Item::value).toList());
        List<String> keys = group.keys().stream().map(Stage.Item::name).toList();
        List<OracleRow> made = new ArrayList<>();
        groups.forEach((values, members) -> {
            OracleRow row = OracleRow.of(new OracleRow.Members(members, rows.size(), made.size()));
            for (int i = 0; i < keys.size(); i++) {
                row = row.with(keys.get(i), values.get(i));
            }
            made.add(row);
        });
        rows = made;
        names.clear();
        names.addAll(keys);
    }

    /** Rows by the values of some keys, in class order of the keys. */
    private Map<List<@Nullable Object>, List<OracleRow>> byKeys(List<Expression> keys) {
        Map<List<@Nullable Object>, List<OracleRow>> groups = new LinkedHashMap<>();
        for (Evaluator at : each()) {
            List<@Nullable Object> values = new ArrayList<>();
            keys.forEach(k -> values.add(at.value(k)));
            groups.computeIfAbsent(values, v -> new ArrayList<>()).add(at.row());
        }
        List<List<@Nullable Object>> sorted = new ArrayList<>(groups.keySet());
        new Sorting(setting.order()).sort(sorted, keys.size());
        Map<List<@Nullable Object>, List<OracleRow>> inOrder = new LinkedHashMap<>();
        sorted.forEach(k -> inOrder.put(k, groups.get(k)));
        return inOrder;
    }

    @Override
    public @Nullable Void visitShow(Stage.Show show) {
        List<String> shown = new ArrayList<>();
        int keys = 0;
        boolean aggregating = pending != null;
        if (pending != null) {
            keys = pending.keys().size();
            group(pending);
            pending = null;
            grouped = true;
            shown.addAll(names);
        } else if (!grouped && new Places(names::contains).aggregates(show.items())) {
            aggregating = true;
            grouped = true;
            names.clear();
            rows = List.of(OracleRow.of(new OracleRow.Members(rows, rows.size(), 0)));
        }
        for (Stage.Item item : show.items()) {
            boolean again = item.alias() == null && shown.subList(0, keys).contains(item.name());
            Showing showing = new Showing(setting, rows);
            boolean distributing = aggregating || grouped;
            shown.addAll(again ? List.of() : showing.add(item, distributing));
            rows = each().stream()
                    .map(at -> showing.with(at, item, distributing))
                    .toList();
            names.add(item.name());
        }
        columns = shown;
        return null;
    }

    /** The count, each model's accuracy, and its guesses. */
    private void showDefault() {
        String guesses = setting.models() == 0 ? "accuracy, hist(row.guess)" : "accuracy([*]), hist([*].guess)";
        if (setting.models() == 1) {
            String only = setting.comparison().models().get(0).name();
            guesses = "accuracy(" + only + "), hist(" + only + ".guess)";
        }
        Statement.Query show = (Statement.Query) QueryParser.parse(new Source("default", "show count, " + guesses))
                .statements()
                .get(0);
        visitShow((Stage.Show) show.stages().get(0));
    }

    @Override
    public @Nullable Void visitSort(Stage.Sort sort) {
        List<Expression> by = sort.keys().stream().map(Stage.SortKey::value).toList();
        List<Boolean> falling =
                sort.keys().stream().map(Stage.SortKey::descending).toList();
        rows = new Sorting(setting.order()).sorted(each(), by, falling);
        return null;
    }

    @Override
    public @Nullable Void visitLimit(Stage.Limit limit) {
        int offset = limit.offset() == null ? 0 : quantity(limit.offset());
        rows = rows.stream().skip(offset).limit(quantity(limit.count())).toList();
        return null;
    }

    /** Groups in class order of the keys, the largest first within each. */
    @Override
    public @Nullable Void visitTop(Stage.Top top) {
        List<Expression> by = new ArrayList<>(top.per());
        by.add(top.by());
        List<Boolean> falling = new ArrayList<>(Collections.nCopies(top.per().size(), false));
        falling.add(true);
        rows = new Sorting(setting.order()).sorted(each(), by, falling);
        Map<List<@Nullable Object>, Integer> taken = new HashMap<>();
        List<OracleRow> kept = new ArrayList<>();
        for (Evaluator at : each()) {
            List<@Nullable Object> group = new ArrayList<>();
            top.per().forEach(k -> group.add(at.value(k)));
            if (taken.merge(group, 1, Integer::sum) <= quantity(top.count())) {
                kept.add(at.row());
            }
        }
        rows = kept;
        return null;
    }

    @Override
    public @Nullable Void visitSample(Stage.Sample sample) {
        long seed = sample.seed() == null ? 0 : quantity(sample.seed());
        Set<OracleRow> chosen = Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        int count = quantity(sample.count());
        byKeys(sample.per())
                .values()
                .forEach(some -> chosen.addAll(Chance.some(some, count, seed, setting.comparison())));
        rows = rows.stream().filter(chosen::contains).toList();
        return null;
    }

    /** Before a show of groups, the rows that they are made of are parted; a key may be named by its alias. */
    @Override
    public @Nullable Void visitSplit(Stage.Split split) {
        Expression by = split.by();
        if (pending != null && by instanceof Expression.Name name) {
            by = pending.keys().stream()
                    .filter(k -> k.name().equals(name.name()))
                    .map(Stage.Item::value)
                    .findFirst()
                    .orElse(by);
        }
        List<@Nullable Object> values = new ArrayList<>();
        List<Stages> parts = new ArrayList<>();
        byKeys(List.of(by)).forEach((value, some) -> {
            values.add(value.get(0));
            parts.add(part(some));
        });
        if (parts.size() > MOST_PARTS) {
            throw new OracleException("more than " + MOST_PARTS + " parts");
        }
        parted = new Parted(new Stage.Item(split.by(), null).name(), values, parts, part(List.of()));
        return null;
    }

    /** A picture of the rows, which stay as they are. */
    @Override
    public @Nullable Void visitRender(Stage.Render render) {
        return null;
    }

    @Override
    public @Nullable Void visitTag(Stage.Tag tag) {
        setting.tags().put(tag.name().value(), ordinals());
        return null;
    }

    private Set<Integer> ordinals() {
        Set<Integer> ordinals = new LinkedHashSet<>();
        if (parted != null) {
            parted.parts.forEach(p -> ordinals.addAll(p.ordinals()));
        } else {
            rows.forEach(r -> ordinals.add(at(r).unit().ordinal()));
        }
        return ordinals;
    }

    /** A copy of the answer, which stays as it is. */
    @Override
    public @Nullable Void visitExport(Stage.Export export) {
        return null;
    }

    private int quantity(Expression expression) {
        Evaluator at = new Evaluator(setting, OracleRow.NONE, new Partitions(rows), -1);
        return ((Number) java.util.Objects.requireNonNull(at.value(expression))).intValue();
    }
}
