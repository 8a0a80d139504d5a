package dev.parallax.engine.internal.drill;

import dev.parallax.engine.internal.plan.Participant;
import dev.parallax.grammar.Expression;
import dev.parallax.grammar.Identifier;
import dev.parallax.grammar.QueryFormatter;
import dev.parallax.grammar.Stage;
import dev.parallax.grammar.Stage.Definition;
import dev.parallax.grammar.Stage.Item;
import dev.parallax.grammar.Stage.SortKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The stages in front of a query's last grouping, as they are written where the session defines nothing: the same rows in the
 * same order. What a query does beside its answer (tags, exports, charts) is left out, and a {@code split by} becomes the
 * {@code where} of one part.
 */
final class Prefix implements Stage.Visitor<List<Stage>> {
    private final GroupedQuery query;
    private final @Nullable Parted part;
    private final Set<String> renamed = new HashSet<>();
    private final List<Stage> stages = new ArrayList<>();
    private Scope scope = Scope.ofRows();
    private Stage.@Nullable Group pending;

    Prefix(GroupedQuery query, @Nullable Parted part) {
        this.query = query;
        this.part = part;
        for (Stage stage : query.written().stages().subList(0, query.before())) {
            stages.addAll(stage.accept(this));
        }
    }

    /** The stages. */
    List<Stage> stages() {
        return stages;
    }

    /** An expression over the rows that the stages leave. */
    Expression expand(Expression expression) {
        return new Expansion(query.lets(), query.parameters(), scope).rewrite(expression);
    }

    /** An expression over these rows as it is for one model; null where it is of no model in particular. */
    Expression expand(Expression expression, @Nullable Participant model) {
        Expression expanded = expand(expression);
        return model == null ? expanded : new ModelOfList(model, lists()).rewrite(expanded);
    }

    private Map<String, Map<Participant, String>> lists() {
        Map<String, Map<Participant, String>> lists = new HashMap<>(query.lists());
        for (String name : renamed) {
            lists.computeIfPresent(name, (list, columns) -> {
                Map<Participant, String> own = new HashMap<>(columns);
                own.replaceAll((model, column) -> name + "(" + model.name() + ")");
                return own;
            });
        }
        return lists;
    }

    private @Nullable Expression expandOptional(@Nullable Expression expression) {
        return expression == null ? null : expand(expression);
    }

    private List<Expression> expand(List<Expression> expressions) {
        return expressions.stream().map(this::expand).toList();
    }

    /** The grouping that waits for its show, which is the default one where another stage follows. */
    private List<Stage> then(Stage stage) {
        Stage.Group group = pending;
        return group == null ? List.of(stage) : List.of(group, stage);
    }

    private void endGroup() {
        if (pending != null) {
            enterGroups(pending.keys());
            scope.names().add("count");
        }
    }

    private void enterGroups(List<Item> keys) {
        scope = scope.groups();
        keys.forEach(key -> scope.names().add(key.name()));
    }

    private List<Stage> emit(Stage stage) {
        List<Stage> emitted = then(stage);
        pending = null;
        return emitted;
    }

    @Override
    public List<Stage> visitWhere(Stage.Where where) {
        endGroup();
        return emit(new Stage.Where(expand(where.predicate()), where.bare(), where.span()));
    }

    @Override
    public List<Stage> visitDerive(Stage.Derive derive) {
        endGroup();
        List<Definition> definitions = new ArrayList<>();
        for (Definition definition : derive.definitions()) {
            definitions.add(new Definition(definition.name(), expand(definition.value())));
            scope.names().add(definition.name().name());
        }
        return emit(new Stage.Derive(definitions, derive.span()));
    }

    @Override
    public List<Stage> visitGroup(Stage.Group group) {
        endGroup();
        Stage.Group before = pending;
        pending = new Stage.Group(group.keys().stream().map(this::item).toList(), group.span());
        return before == null ? List.of() : List.of(before);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // the very show, where another may be written alike
    public List<Stage> visitShow(Stage.Show show) {
        if (pending != null) {
            enterGroups(pending.keys());
        } else if (query.total() == show) {
            scope = scope.groups();
        }
        List<Item> items = new ArrayList<>();
        for (Item item : show.items()) {
            items.add(item(item));
            if (item.alias() != null || scope.rows() != null) {
                scope.names().add(item.name());
            }
        }
        return emit(new Stage.Show(items, show.span()));
    }

    /** An item under its old name, where that is used and the text that gave it is another now. */
    private Item item(Item item) {
        Expression value = expand(item.value());
        boolean same = item.alias() != null || QueryFormatter.format(value).equals(item.name());
        boolean used = item.value() instanceof Expression.Name
                || query.written().span().text().contains("`" + item.name() + "`");
        if (same || !used) {
            return new Item(value, item.alias());
        }
        renamed.add(item.name());
        return new Item(value, new Identifier(item.name(), item.value().span()));
    }

    @Override
    public List<Stage> visitSort(Stage.Sort sort) {
        endGroup();
        List<SortKey> keys = sort.keys().stream()
                .map(key -> new SortKey(expand(key.value()), key.descending()))
                .toList();
        return emit(new Stage.Sort(keys, sort.span()));
    }

    @Override
    public List<Stage> visitLimit(Stage.Limit limit) {
        endGroup();
        return emit(new Stage.Limit(expand(limit.count()), expandOptional(limit.offset()), limit.span()));
    }

    @Override
    public List<Stage> visitTop(Stage.Top top) {
        endGroup();
        return emit(new Stage.Top(expand(top.count()), expand(top.by()), expand(top.per()), top.span()));
    }

    @Override
    public List<Stage> visitSample(Stage.Sample sample) {
        endGroup();
        return emit(new Stage.Sample(
                expand(sample.count()), expand(sample.per()), expandOptional(sample.seed()), sample.span()));
    }

    /** Behind the keys of a grouping, the rows are parted before they are grouped; a key may be named there. */
    @Override
    public List<Stage> visitSplit(Stage.Split split) {
        if (part == null) {
            throw new IllegalStateException("a cell of a split result is in a part");
        }
        Expression by = split.by();
        if (pending != null && by instanceof Expression.Name name) {
            for (Item key : pending.keys()) {
                by = key.name().equals(name.name()) ? key.value() : by;
            }
        }
        Expression own = Written.is(expand(by), part.by(), part.value());
        return List.of(new Stage.Where(own, false, split.span()));
    }

    @Override
    public List<Stage> visitRender(Stage.Render render) {
        return List.of();
    }

    @Override
    public List<Stage> visitTag(Stage.Tag tag) {
        return List.of();
    }

    @Override
    public List<Stage> visitExport(Stage.Export export) {
        return List.of();
    }
}
