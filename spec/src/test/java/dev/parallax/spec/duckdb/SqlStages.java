package dev.parallax.spec.duckdb;

import dev.parallax.grammar.Expression;
import dev.parallax.grammar.Stage;
import dev.parallax.spec.data.Kind;
import dev.parallax.spec.data.TinyDataset;
import dev.parallax.spec.oracle.Comparison;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The stages of a query as nested selects, each with a column {@code pos} that is the order of its rows. */
final class SqlStages implements Stage.Visitor<@Nullable Void> {
    /** Stands for the joined table until it is known which of its columns are used. */
    private static final String BASE = "@base";

    private final TinyDataset dataset;
    private final Comparison comparison;
    private final Map<String, Kind> known = new LinkedHashMap<>();
    private String from = BASE;
    private @Nullable List<String> columns;
    private @Nullable List<Stage.Item> keys;
    private boolean grouped;

    SqlStages(TinyDataset dataset, Comparison comparison) {
        this.dataset = dataset;
        this.comparison = comparison;
    }

    /** The whole query; of the joined table's columns it carries along those that it mentions. */
    String sql(List<String> joined) {
        if (keys != null) {
            throw new NotInSql("group without show");
        }
        String shown = columns().stream().map(this::column).collect(Collectors.joining(", "));
        String sql = "SELECT " + shown + " FROM " + from + " ORDER BY pos";
        String used = joined.stream().filter(sql::contains).map(Sql::quote).collect(Collectors.joining(", "));
        return sql.replace(BASE, "(SELECT " + used + " FROM u)");
    }

    private String column(String name) {
        return shown() ? Sql.quote(name) : "l_id";
    }

    List<String> columns() {
        return columns == null ? List.of("row.id") : columns;
    }

    boolean shown() {
        return columns != null;
    }

    private SqlExpressions at(boolean aggregates) {
        return new SqlExpressions(new SqlNames(dataset, comparison, Map.copyOf(known), -1, grouped), aggregates);
    }

    /** After a group only what was shown can be named. */
    private SqlExpressions at() {
        return at(grouped);
    }

    private void select(String what, String rest) {
        from = "(SELECT " + what + " FROM " + from + " t" + rest + ")";
    }

    private String plain(String text) {
        if (grouped && text.matches("(?s).*(count|any_value|sum|min|max)\\(.*")) {
            throw new NotInSql("aggregate after show");
        }
        return text;
    }

    @Override
    public @Nullable Void visitWhere(Stage.Where where) {
        select("*", " WHERE " + plain(at().holds(where.predicate())));
        return null;
    }

    @Override
    public @Nullable Void visitDerive(Stage.Derive derive) {
        for (Stage.Definition definition : derive.definitions()) {
            Sql value = at().wide(definition.value());
            select("*, " + value.text() + " AS " + Sql.quote(definition.name().name()), "");
            known.put(definition.name().name(), value.kind());
            if (columns != null) {
                columns.add(definition.name().name());
            }
        }
        return null;
    }

    @Override
    public @Nullable Void visitGroup(Stage.Group group) {
        keys = group.keys();
        return null;
    }

    @Override
    public @Nullable Void visitShow(Stage.Show show) {
        if (grouped) {
            throw new NotInSql("show");
        }
        boolean ofRows = show.items().stream().anyMatch(i -> i.value() instanceof Expression.Member);
        boolean total = keys == null && !ofRows && show.items().stream().anyMatch(i -> isAggregate(i.value()));
        if (keys == null && !total) {
            project(show);
        } else {
            aggregate(keys == null ? List.of() : keys, show.items());
        }
        keys = null;
        return null;
    }

    private static boolean isAggregate(Expression item) {
        String text = item.span().text();
        return text.matches(
                "(?s)(count|share|accuracy)\\b.*|(rate|sum|avg|min|max|stddev|stddev_pop|var|median|quantile"
                        + "|distinct|mode|hist|values)\\(.*");
    }

    private void project(Stage.Show show) {
        Map<String, Sql> values = new LinkedHashMap<>();
        for (Stage.Item item : show.items()) {
            put(values, item, at(), item.value() instanceof Expression.Member && SqlCalls.hasList(item.value()));
        }
        select("*, " + named(values), "");
        values.forEach((name, value) -> known.put(name, value.kind()));
        columns = new ArrayList<>(values.keySet());
    }

    /** Whether an aggregate's own argument is of all models. */
    private static boolean distributes(Expression item) {
        return item.span().text().equals("accuracy")
                || item instanceof Expression.Call call
                        && call.arguments().size() == 1
                        && call.arguments().get(0).value().span().text().startsWith("[*]");
    }

    private void put(Map<String, Sql> values, Stage.Item item, SqlExpressions at, boolean each) {
        for (int model = 0; model < (each ? comparison.models().size() : 1); model++) {
            SqlExpressions here = each ? at.ofModel(model) : at;
            Sql value = item.value() instanceof Expression.Name name && each
                    ? new SqlCalls(here).accuracy(model)
                    : here.wide(item.value());
            values.put(
                    each ? item.name() + model : item.name(),
                    new Sql(value.text().replace("@", ""), value.kind()));
        }
    }

    private static String named(Map<String, Sql> values) {
        return values.entrySet().stream()
                .map(e -> e.getValue().text() + " AS " + Sql.quote(e.getKey()))
                .collect(Collectors.joining(", "));
    }

    private void aggregate(List<Stage.Item> by, List<Stage.Item> items) {
        Map<String, Sql> groups = new LinkedHashMap<>();
        by.forEach(k -> groups.put(k.name(), at().wide(k.value())));
        if (groups.values().stream().anyMatch(k -> k.kind() == Kind.SCORE)) {
            throw new NotInSql("key");
        }
        select(
                by.isEmpty() ? "*, count(*) OVER () AS entered" : "*, count(*) OVER () AS entered, " + named(groups),
                "");
        Map<String, Sql> values = new LinkedHashMap<>();
        SqlExpressions aggregates = at(true);
        for (Stage.Item item : items) {
            put(values, item, aggregates, distributes(item.value()));
        }
        String names = groups.keySet().stream().map(Sql::quote).collect(Collectors.joining(", "));
        String order = by.stream().map(k -> order(k, groups)).collect(Collectors.joining(", "));
        String position = by.isEmpty() ? "1" : "row_number() OVER (ORDER BY " + order + ")";
        String keyColumns = by.isEmpty() ? "" : names + ", ";
        select(keyColumns + named(values) + ", " + position + " AS pos", by.isEmpty() ? "" : " GROUP BY " + names);
        known.clear();
        groups.forEach((name, value) -> known.put(name, value.kind()));
        values.forEach((name, value) -> known.put(name, value.kind()));
        columns = new ArrayList<>(known.keySet());
        grouped = true;
    }

    /** Groups come in class order: outcomes as listed, classes of whole numbers by number. */
    private String order(Stage.Item key, Map<String, Sql> groups) {
        String name = Sql.quote(key.name());
        return order(name, groups.get(key.name()).kind(), key.value().span().text()) + " NULLS LAST";
    }

    private String order(String sql, Kind kind, String written) {
        if (written.equals("outcome")) {
            return "list_position(['both_right', 'regressed', 'fixed', 'both_wrong', 'missing', 'unlabelled'], " + sql
                    + ")";
        }
        boolean numbers = dataset.classes().stream().allMatch(c -> c.matches("\\d+"));
        return kind == Kind.CLASS && numbers ? sql + "::BIGINT" : sql;
    }

    @Override
    public @Nullable Void visitSort(Stage.Sort sort) {
        String order = sort.keys().stream()
                .map(k -> sortKey(k.value(), k.descending()))
                .collect(Collectors.joining(", "));
        reorder(order);
        return null;
    }

    private String sortKey(Expression key, boolean descending) {
        Sql value = at().wide(key);
        if (grouped && value.kind().isText()) {
            throw new NotInSql("class order of a key");
        }
        return plain(order(value.text(), value.kind(), key.span().text())) + (descending ? " DESC" : "")
                + " NULLS LAST";
    }

    private void reorder(String order) {
        select("* EXCLUDE (pos), row_number() OVER (ORDER BY " + order + ", pos) AS pos", "");
    }

    @Override
    public @Nullable Void visitLimit(Stage.Limit limit) {
        String offset =
                limit.offset() == null ? "" : " OFFSET " + limit.offset().span().text();
        select("*", " ORDER BY pos LIMIT " + limit.count().span().text() + offset);
        return null;
    }

    @Override
    public @Nullable Void visitTop(Stage.Top top) {
        List<String> order =
                new ArrayList<>(top.per().stream().map(k -> sortKey(k, false)).toList());
        order.add(sortKey(top.by(), true));
        reorder(String.join(", ", order));
        String per = top.per().stream().map(k -> at().wide(k).text()).collect(Collectors.joining(", "));
        String partition = per.isEmpty() ? "" : "PARTITION BY " + per + " ";
        select(
                "*",
                " QUALIFY row_number() OVER (" + partition + "ORDER BY pos) <= "
                        + top.count().span().text());
        return null;
    }

    @Override
    public @Nullable Void visitSample(Stage.Sample sample) {
        throw new NotInSql("sample");
    }

    @Override
    public @Nullable Void visitSplit(Stage.Split split) {
        throw new NotInSql("split");
    }

    @Override
    public @Nullable Void visitRender(Stage.Render render) {
        throw new NotInSql("render");
    }

    @Override
    public @Nullable Void visitTag(Stage.Tag tag) {
        throw new NotInSql("tag");
    }

    @Override
    public @Nullable Void visitExport(Stage.Export export) {
        throw new NotInSql("export");
    }
}
