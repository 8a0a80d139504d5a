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
        String ofGroup = null;
        for (int k = 0; k < keys.size(); k++) {
            GroupedQuery.Key key = query.keys().get(k);
            if (key.ofClass()) {
                ofGroup = String.valueOf(keys.get(k));
                continue;
            }
            conditions.add(Written.is(prefix.expand(key.written(), key.model()), key.value(), keys.get(k)));
        }
        Condition condition = new Condition(prefix, ofGroup);
        Expression own = shown == null ? null : condition(condition, shown);
        if (own == null && ofGroup != null) {
            own = Written.and(condition.ofGroup());
        }
        if (own != null) {
            conditions.addAll(Written.unless(known(prefix, keys), own));
        }
        List<Stage> stages = new ArrayList<>(prefix.stages());
        if (!conditions.isEmpty()) {
            stages.add(new Stage.Where(Written.and(conditions), false, Written.NOWHERE));
        }
        return QueryFormatter.format(new Statement.Query(query.written().from(), stages, Written.NOWHERE));
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
            if (keys.get(k) != null && !key.ofClass()) {
                known.add(Written.isNull(prefix.expand(key.written(), key.model()), true));
            }
        }
        return known;
    }

    /** What else holds for the rows behind a column: any of what its aggregates count; null where one counts all rows. */
    private @Nullable Expression condition(Condition condition, Bound shown) {
        List<Expression> any = new ArrayList<>();
        for (int slot : Slots.of(shown)) {
            if (slot < query.keys().size()) {
                continue;
            }
            List<Expression> all =
                    query.counted().get(slot - query.keys().size()).accept(condition);
            if (all.isEmpty()) {
                return null;
            }
            any.add(Written.and(all));
        }
        return any.isEmpty() ? null : Written.or(any);
    }
}
