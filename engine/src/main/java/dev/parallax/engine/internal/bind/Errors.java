package dev.parallax.engine.internal.bind;

import dev.parallax.engine.QueryException;
import dev.parallax.grammar.Diagnostic;
import dev.parallax.grammar.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes the errors of binding: fact, then cure, at the place where it was written. */
final class Errors {
    private static final int MOST_CANDIDATES = 12;

    private Errors() {}

    static QueryException at(Span span, String fact, @Nullable String cure) {
        return new QueryException(new Diagnostic(fact, cure, span));
    }

    /** A name that is not among those there are: names the nearest, or lists them. */
    static QueryException unknown(Span span, String what, String name, Collection<String> known) {
        return at(span, "unknown " + what + " `" + name + "`", candidates(name, known));
    }

    /** {@code did you mean …?}, or the list of what there is; null if there is nothing. */
    static @Nullable String candidates(String name, Collection<String> known) {
        if (known.isEmpty()) {
            return null;
        }
        String nearest = nearest(name, known);
        List<String> listed = new ArrayList<>(known).subList(0, Math.min(MOST_CANDIDATES, known.size()));
        String more = known.size() > listed.size() ? ", … (" + known.size() + " in all)" : "";
        return (nearest == null ? "" : "did you mean `" + nearest + "`? ") + "there "
                + (known.size() == 1 ? "is " : "are ") + String.join(", ", listed) + more;
    }

    /** The most similar of some names, if it is similar enough to be meant. */
    static @Nullable String nearest(String name, Collection<String> known) {
        int most = Math.max(1, name.length() / 3);
        return known.stream()
                .filter(candidate -> distance(name, candidate) <= most)
                .min(Comparator.comparingInt(candidate -> distance(name, candidate)))
                .orElse(null);
    }

    /** Insertions, deletions, replacements and swaps of neighbours, case ignored. */
    private static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int replace = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(replace, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
