package dev.parallax.spec.agreement;

import dev.parallax.spec.oracle.Bag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether two answers say the same: decimals to 1e-9 relative, everything else exactly. */
final class Values {
    private static final double TOLERANCE = 1e-9;

    private Values() {}

    /** Where two tables first differ, or null. */
    static @Nullable String difference(List<List<@Nullable Object>> expected, List<List<@Nullable Object>> got) {
        for (int row = 0; row < Math.min(expected.size(), got.size()); row++) {
            List<@Nullable Object> wanted = expected.get(row);
            List<@Nullable Object> found = got.get(row);
            if (wanted.size() != found.size()) {
                return "columns: expected " + wanted.size() + ", got " + found.size();
            }
            for (int column = 0; column < wanted.size(); column++) {
                if (!same(wanted.get(column), found.get(column))) {
                    return "row " + (row + 1) + ", column " + (column + 1) + ": expected " + wanted.get(column)
                            + ", got " + found.get(column) + "\n  expected row " + wanted + "\n  got row      " + found;
                }
            }
        }
        return expected.size() == got.size() ? null : "rows: expected " + expected.size() + ", got " + got.size();
    }

    private static boolean same(@Nullable Object expected, @Nullable Object got) {
        if (expected instanceof Bag bag) {
            return Bags.same(bag, got);
        }
        if (expected instanceof Number a && got instanceof Number b && (a instanceof Double || b instanceof Double)) {
            double left = a.doubleValue();
            double right = b.doubleValue();
            return Math.abs(left - right) <= TOLERANCE * Math.max(1, Math.max(Math.abs(left), Math.abs(right)));
        }
        return Objects.equals(expected, got);
    }
}
