package dev.parallax.spec.oracle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row on its way through the stages.
 *
 * @param unit what it is a row of; null for a group
 * @param names the values of derived and shown columns
 * @param group the rows of a group, and the rows that entered the {@code group by}; null for a row of the dataset
 */
record OracleRow(
        @Nullable Unit unit,
        Map<String, @Nullable Object> names,
        @Nullable Members group) {
    /** What stands where there is no row. */
    static final OracleRow NONE = new OracleRow(null, Map.of(), null);

    /**
     * The rows of a group.
     *
     * @param entered how many rows entered the {@code group by}
     * @param place the group's place among the groups
     */
    record Members(List<OracleRow> rows, int entered, int place) {}

    static OracleRow of(Unit unit) {
        return new OracleRow(unit, Map.of(), null);
    }

    static OracleRow of(Members group) {
        return new OracleRow(null, Map.of(), group);
    }

    /** A copy that knows one name more. */
    OracleRow with(String name, @Nullable Object value) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(names);
        all.put(name, value);
        return new OracleRow(unit, all, group);
    }
}
