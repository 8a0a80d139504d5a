package dev.parallax.engine.internal.drill;

import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Origin;
import dev.parallax.engine.internal.plan.Slots;
import dev.parallax.grammar.Expression;
import dev.parallax.grammar.QueryFormatter;
import dev.parallax.grammar.Stage;
import dev.parallax.grammar.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From groups to their rows: the stages before the grouping, then one {@code where} of what every key is and of what the cell
 * counts. One, since an aggregate {@code per} a key inside of it is over all rows that entered the grouping.
 */
public final class GroupOrigin implements Origin {
    private final GroupedQuery query;
    private final @Nullable Parted part;
    private @Nullable Prefix prefix;

    public GroupOrigin(GroupedQuery query) {
        this(query, null);
    }

    private GroupOrigin(GroupedQuery query, @Nullable Parted part) {
        this.query = query;
        this.part = part;
    }

    @Override
    public Origin inPart(Bound by, @Nullable Object value) {
        return new GroupOrigin(query, new Parted(by, value));
    }

    @Override
    public List<Bound> keys() {
        List<Bound> slots = new ArrayList<>();
        for (int k = 0; k < query.keys().size(); k++) {
            Bound value = query.keys().get(k).value();
            slots.add(new Bound.Slot(k, "key", value.type(), value.single()));
        }
        return slots;
    }

    @Override
    public String query(@Nullable Bound shown, List<@Nullable Object> keys) {
        Prefix prefix = prefix();
        List<Expression> conditions = new ArrayList<>();
        for (int k = 0; k < keys.size(); k++) {
            GroupedQuery.Key key = query.keys().get(k);
            conditions.add(is(prefix.expand(key.written(), key.model()), key.value(), keys.get(k)));
        }
        Expression own = shown == null ? null : condition(prefix, shown);
        if (own != null) {
            conditions.addAll(Written.unless(known(prefix, keys), own));
        }
        List<Stage> stages = new ArrayList<>(prefix.stages());
        if (!conditions.isEmpty()) {
            stages.add(new Stage.Where(Written.and(conditions), false, Written.NOWHERE));
        }
        return QueryFormatter.format(new Statement.Query(query.written().tag(), stages, Written.NOWHERE));
    }

    private synchronized Prefix prefix() {
        Prefix known = prefix;
        if (known == null) {
            known = new Prefix(query, part);
            prefix = known;
        }
        return known;
    }

    /** What the keys say already: those that have a value are not null. */
    private List<Expression> known(Prefix prefix, List<@Nullable Object> keys) {
        List<Expression> known = new ArrayList<>();
        for (int k = 0; k < keys.size(); k++) {
            GroupedQuery.Key key = query.keys().get(k);
            if (keys.get(k) != null) {
                known.add(Written.isNull(prefix.expand(key.written(), key.model()), true));
            }
        }
        return known;
    }

    /** What else holds for the rows behind a column: any of what its aggregates count; null where one counts all rows. */
    private @Nullable Expression condition(Prefix prefix, Bound shown) {
        List<Expression> any = new ArrayList<>();
        for (int slot : Slots.of(shown)) {
            if (slot < query.keys().size()) {
                continue;
            }
            Counted counted = query.counted().get(slot - query.keys().size());
            if (counted instanceof Counted.All) {
                return null;
            }
            any.add(condition(prefix, counted));
        }
        return any.isEmpty() ? null : Written.or(any);
    }

    private static Expression condition(Prefix prefix, Counted counted) {
        Expression labelled = Written.isNull(Written.member("row", "truth"), true);
        if (counted instanceof Counted.Labelled) {
            return labelled;
        } else if (counted instanceof Counted.Where where) {
            return prefix.expand(where.predicate(), where.model());
        } else if (counted instanceof Counted.Known known) {
            return Written.isNull(prefix.expand(known.value(), known.model()), true);
        } else if (counted instanceof Counted.Judged judged) {
            return Written.and(List.of(labelled, Written.presence(judged.model())));
        } else if (counted instanceof Counted.JudgedGuess judged) {
            return Written.and(List.of(labelled, Written.isNull(prefix.expand(judged.guess(), judged.model()), true)));
        }
        throw new IllegalStateException("all rows have no condition");
    }

    /** That an expression has a value: null is a value like others. */
    static Expression is(Expression expression, Bound bound, @Nullable Object value) {
        if (value == null) {
            return Written.isNull(expression, false);
        } else if (value.equals(true)) {
            return expression;
        } else if (value.equals(false) && Nullness.never(bound)) {
            return Written.not(expression);
        }
        return Written.equal(expression, Written.compared(value, bound.single()));
    }
}
