package dev.parallax.bench.compare;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells whether two answers to a question are the same. */
final class Answers {
    /** Sums of 32-bit scores differ in the last digits by the order in which they are added. */
    private static final double TOLERANCE = 2e-6;

    private Answers() {}

    /**
     * The first difference, for a person, or null if there is none.
     *
     * @param ordered whether the right side keeps the order of the labels
     */
    static @Nullable String difference(
            Question.Shape shape, boolean ordered, List<List<String>> left, List<List<String>> right) {
        if (left.size() != right.size()) {
            return left.size() + " rows and " + right.size();
        }
        if (shape == Question.Shape.FETCHED && !ordered) {
            return null;
        }
        if (shape == Question.Shape.RANKED && !left.isEmpty()) {
            return ranked(left, right);
        }
        for (int row = 0; row < left.size(); row++) {
            if (!same(left.get(row), right.get(row))) {
                return "row " + (row + 1) + ": " + left.get(row) + " and " + right.get(row);
            }
        }
        return null;
    }

    private static @Nullable String ranked(List<List<String>> left, List<List<String>> right) {
        for (int row = 0; row < left.size(); row++) {
            if (!same(left.get(row).get(1), right.get(row).get(1))) {
                return "row " + (row + 1) + ": " + left.get(row) + " and " + right.get(row);
            }
        }
        Set<String> leftIds = beforeTheLast(left);
        Set<String> rightIds = beforeTheLast(right);
        return leftIds.equals(rightIds) ? null : "ids " + leftIds + " and " + rightIds;
    }

    private static Set<String> beforeTheLast(List<List<String>> rows) {
        String last = rows.get(rows.size() - 1).get(1);
        return rows.stream()
                .filter(row -> !same(row.get(1), last))
                .map(row -> row.get(0))
                .collect(Collectors.toSet());
    }

    private static boolean same(List<String> left, List<String> right) {
        if (left.size() != right.size()) {
            return false;
        }
        for (int cell = 0; cell < left.size(); cell++) {
            if (!same(left.get(cell), right.get(cell))) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(String left, String right) {
        if (left.equals(right)) {
            return true;
        }
        try {
            double a = Double.parseDouble(left);
            double b = Double.parseDouble(right);
            return Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a)) && !(whole(left) && whole(right));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean whole(String number) {
        return number.chars().allMatch(c -> c == '-' || c >= '0' && c <= '9');
    }
}
