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
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The stages of one query, and the rows between them. */
final class Stages implements Stage.Visitor<@Nullable Void> {
    private final Setting setting;
    private List<OracleRow> rows;

    /** The columns of the answer; null before a show. */
    private @Nullable List<String> columns;

    /** The keys of a group that was not shown yet. */
    private @Nullable List<String> keys;

    Stages(Setting setting, List<OracleRow> rows) {
        this.setting = setting;
        this.rows = rows;
    }

    void run(Stage stage) {
        if (keys != null && !(stage instanceof Stage.Show)) {
            showDefault();
        }
        stage.accept(this);
    }

    OracleTable answer() {
        if (keys != null) {
            showDefault();
        }
        List<List<@Nullable Object>> values = new ArrayList<>();
        if (columns == null) {
            rows.forEach(r -> values.add(Collections.singletonList(at(r).unit().id())));
            return new OracleTable(List.of("row.id"), values, false, rows.size());
        }
        List<String> shown = columns;
        rows.forEach(r -> values.add(Interpreter.values(r, shown)));
        return new OracleTable(columns, values, true, selected());
    }

    private int selected() {
        return rows.stream().mapToInt(Stages::size).sum();
    }

    private static int size(OracleRow row) {
        return row.group() == null
                ? 1
                : row.group().rows().stream().mapToInt(Stages::size).sum();
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
            if (columns != null && !columns.contains(name)) {
                columns = new ArrayList<>(columns);
                columns.add(name);
            }
        }
        return null;
    }

    @Override
    public @Nullable Void visitGroup(Stage.Group group) {
        Map<List<@Nullable Object>, List<OracleRow>> groups = new LinkedHashMap<>();
        for (Evaluator at : each()) {
            List<@Nullable Object> values = new ArrayList<>();
            group.keys().forEach(k -> values.add(at.value(k.value())));
            groups.computeIfAbsent(values, v -> new ArrayList<>()).add(at.row());
        }
        List<List<@Nullable Object>> sorted = new ArrayList<>(groups.keySet());
        new Sorting(setting.order()).sort(sorted, group.keys().size());
        int entered = rows.size();
        List<String> names = group.keys().stream().map(Stage.Item::name).toList();
        rows = sorted.stream()
                .map(values ->
                        new OracleRow(null, named(names, values), new OracleRow.Members(groups.get(values), entered)))
                .toList();
        keys = names;
        columns = names;
        return null;
    }

    private static Map<String, @Nullable Object> named(List<String> names, List<@Nullable Object> values) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            all.put(names.get(i), values.get(i));
        }
        return all;
    }

    @Override
    public @Nullable Void visitShow(Stage.Show show) {
        Set<String> known =
                new HashMap<>(rows.isEmpty() ? Map.of() : rows.get(0).names()).keySet();
        boolean grouped = keys != null;
        boolean total = !grouped && columns == null && new Places(known::contains).aggregates(show.items());
        if (total) {
            rows = List.of(new OracleRow(null, Map.of(), new OracleRow.Members(rows, rows.size())));
        }
        List<String> shown = new ArrayList<>(grouped ? keys : List.of());
        for (Stage.Item item : show.items()) {
            boolean again = grouped && item.alias() == null && shown.contains(item.name());
            shown.addAll(again ? List.of() : new Showing(setting, rows).add(item, grouped || total));
            rows = each().stream()
                    .map(at -> new Showing(setting, rows).with(at, item, grouped || total))
                    .toList();
        }
        keys = null;
        columns = shown;
        return null;
    }

    /** The count, each model's accuracy, and its guesses. */
    private void showDefault() {
        String each = setting.models() > 1
                ? "[*]"
                : setting.comparison().models().get(0).name();
        String text =
                "show count" + (setting.models() == 0 ? "" : ", accuracy(" + each + "), hist(" + each + ".guess)");
        Statement.Query show = (Statement.Query)
                QueryParser.parse(new Source("default", text)).statements().get(0);
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
        throw new OracleException("a sample is tested by its properties");
    }

    @Override
    public @Nullable Void visitSplit(Stage.Split split) {
        throw new OracleException("split is tested apart");
    }

    @Override
    public @Nullable Void visitRender(Stage.Render render) {
        throw new OracleException("render is tested apart");
    }

    @Override
    public @Nullable Void visitTag(Stage.Tag tag) {
        throw new OracleException("tag is tested apart");
    }

    @Override
    public @Nullable Void visitExport(Stage.Export export) {
        throw new OracleException("export is tested apart");
    }

    private int quantity(Expression expression) {
        Evaluator at = new Evaluator(setting, new OracleRow(null, Map.of(), null), new Partitions(rows), -1);
        return ((Number) java.util.Objects.requireNonNull(at.value(expression))).intValue();
    }
}
