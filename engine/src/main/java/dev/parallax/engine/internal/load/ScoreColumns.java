package dev.parallax.engine.internal.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The columns that hold a score for each class, in the file's order.
 *
 * @param pattern their names, with {@code {class}} in the class's place; or the file of the matrix
 * @param columns their places in the file, or in the matrix
 * @param classes the classes they are for
 * @param beside whether they are those of a matrix beside the file
 */
record ScoreColumns(String pattern, List<Integer> columns, List<String> classes, boolean beside) {
    /** Stands for the name of a class. */
    static final String CLASS = "{class}";

    /** How a matrix beside the file ends. */
    static final String MATRIX = ".npy";

    private static final List<String> PREFIXES =
            List.of("p_", "prob_", "proba_", "probs_", "score_", "scores_", "conf_", "logit_");
    private static final List<String> LISTS =
            List.of("scores.", "score.", "probs.", "probabilities.", "probability.", "logits.");

    ScoreColumns {
        columns = List.copyOf(columns);
        classes = List.copyOf(classes);
    }

    /** The columns of a matrix, by the names of a names file or by their positions. */
    static ScoreColumns beside(Path matrix, int columns, int firstPosition, @Nullable ClassNames classes) {
        if (classes != null && classes.names().size() != columns) {
            throw classes.refuse(matrix, columns);
        }
        return new ScoreColumns(
                matrix.toString(),
                IntStream.range(0, columns).boxed().toList(),
                classes != null
                        ? classes.names()
                        : IntStream.range(firstPosition, firstPosition + columns)
                                .mapToObj(Integer::toString)
                                .toList(),
                true);
    }

    /** Whether a column of the file is one of these. */
    boolean holds(int column) {
        return !beside && columns.contains(column);
    }

    /** The columns of a pattern, or of the list or map that a column without {@code {class}} holds. */
    static ScoreColumns said(
            Path file, List<String> names, List<Integer> roles, String said, @Nullable ClassNames classes) {
        String pattern = said.contains(CLASS) ? said : said + "." + CLASS;
        ScoreColumns found = matching(names, roles, pattern, c -> true, classes);
        if (found.columns.isEmpty()) {
            throw Refusal.of(
                    file,
                    "no column fits the scores' pattern " + Refusal.quote(pattern),
                    "name the columns with --scores, such as p_{class}");
        }
        found.check(file, names, classes);
        return found;
    }

    /** The columns of a common pattern whose classes are known, or null. */
    static @Nullable ScoreColumns guess(
            Path file, List<String> names, List<Integer> roles, Predicate<String> known, @Nullable ClassNames classes) {
        List<ScoreColumns> found = new ArrayList<>();
        for (String prefix : PREFIXES) {
            found.add(matching(names, roles, prefix + CLASS, known, classes));
        }
        for (String prefix : LISTS) {
            found.add(matching(names, roles, prefix + CLASS, c -> true, classes));
        }
        found.removeIf(each -> each.columns.size() < 2);
        if (found.size() > 1) {
            throw Refusal.of(
                    file,
                    "the columns " + found.stream().map(ScoreColumns::pattern).collect(Collectors.joining(" and "))
                            + " could each be the scores",
                    "say which with --scores PATTERN");
        }
        if (found.isEmpty()) {
            return null;
        }
        found.get(0).check(file, names, classes);
        return found.get(0);
    }

    private static ScoreColumns matching(
            List<String> names,
            List<Integer> roles,
            String pattern,
            Predicate<String> known,
            @Nullable ClassNames classNames) {
        int at = pattern.indexOf(CLASS);
        String prefix = pattern.substring(0, at);
        String suffix = pattern.substring(at + CLASS.length());
        List<Integer> columns = new ArrayList<>();
        List<String> classes = new ArrayList<>();
        for (int c = 0; c < names.size(); c++) {
            String name = names.get(c);
            if (name.length() > prefix.length() + suffix.length()
                    && name.startsWith(prefix)
                    && name.endsWith(suffix)
                    && !roles.contains(c)) {
                String text = name.substring(prefix.length(), name.length() - suffix.length());
                String resolved = classNames == null ? text : classNames.resolve(text);
                if (resolved == null || known.test(resolved)) {
                    columns.add(c);
                    classes.add(resolved == null ? text : resolved);
                }
            }
        }
        return new ScoreColumns(pattern, columns, classes, false);
    }

    private void check(Path file, List<String> names, @Nullable ClassNames classNames) {
        Map<String, String> before = new HashMap<>();
        for (int i = 0; i < classes.size(); i++) {
            String column = names.get(columns.get(i));
            if (classNames != null && classNames.resolve(classes.get(i)) == null) {
                throw classNames.refuse(file, 0, column, classes.get(i));
            }
            String other = before.putIfAbsent(classes.get(i), column);
            if (other != null) {
                throw Refusal.at(
                        file,
                        0,
                        column,
                        "holds the scores of " + Refusal.quote(classes.get(i)) + ", as does " + Refusal.quote(other),
                        "rename one of the two");
            }
        }
    }

    /** Columns that fit the pattern but are not among these, for a class that nobody knows. */
    List<String> unknown(List<String> names) {
        int at = pattern.indexOf(CLASS);
        String prefix = pattern.substring(0, at);
        String suffix = pattern.substring(at + CLASS.length());
        return IntStream.range(0, names.size())
                .filter(c -> !columns.contains(c))
                .mapToObj(names::get)
                .filter(name -> name.startsWith(prefix) && name.endsWith(suffix))
                .toList();
    }

    /** Whether the classes are only positions in a list, of which the first is numbered so. */
    boolean areByPosition(int firstPosition) {
        return (beside || pattern.endsWith("." + CLASS))
                && IntStream.range(0, classes.size())
                        .allMatch(i -> classes.get(i).equals(Integer.toString(firstPosition + i)));
    }
}
