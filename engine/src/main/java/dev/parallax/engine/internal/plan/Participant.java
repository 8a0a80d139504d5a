package dev.parallax.engine.internal.plan;

import dev.parallax.storage.Column;
import dev.parallax.storage.Model;
import dev.parallax.storage.Rows;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One side of a comparison: the labels, or a compared model.
 *
 * @param name in queries: {@code row} for the labels, else the name after {@code as} or the model's own
 * @param position among the compared models, from 0; -1 for the labels
 * @param rows the version; null for the labels of a dataset that has none
 * @param id the ids, as a column of the id space
 * @param made what {@link #derived} has made so far, by name; no part of what a participant is
 * @param calls likewise what {@link #call} has made
 */
public record Participant(
        String name,
        int position,
        @Nullable Rows rows,
        Column id,
        Map<String, Bound> made,
        Map<String, Plan.Call> calls) {
    /** The name of the labels in queries. */
    public static final String ROW = "row";

    /** Of which nothing is derived yet. */
    public Participant(String name, int position, @Nullable Rows rows, Column id) {
        this(name, position, rows, id, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }

    /** Whether this is a model and not the labels. */
    public boolean isModel() {
        return position >= 0;
    }

    /** The column of this name, {@code id} included; null if there is none. */
    public @Nullable Column column(String column) {
        if (column.equals(id.name())) {
            return id;
        }
        return rows == null ? null : rows.column(column);
    }

    /** The model's version; for models only. */
    public Model model() {
        if (rows instanceof Model model) {
            return model;
        }
        throw new IllegalStateException(name + " is not a model");
    }

    /**
     * An expression over its columns and the labels', such as {@code correct}: it is the same for all queries of a comparison, and
     * bound by the first.
     */
    public Bound derived(String column, Supplier<Bound> binding) {
        return once(made, column, binding);
    }

    /** An aggregate over such expressions and nothing else, by its name: {@code accuracy}. Likewise bound by the first query. */
    public Plan.Call call(String function, Supplier<Plan.Call> binding) {
        return once(calls, function, binding);
    }

    /** What is known by a name, made when first asked for; making it may ask for others, as {@link Map#computeIfAbsent} forbids. */
    private static <T> T once(Map<String, T> known, String name, Supplier<T> making) {
        T before = known.get(name);
        if (before != null) {
            return before;
        }
        T made = making.get();
        known.put(name, made);
        return made;
    }

    // Written out as for Predicate: names differ within a comparison.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Participant that
                        && position == that.position
                        && name.equals(that.name)
                        && id.equals(that.id)
                        && Objects.equals(rows, that.rows);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
