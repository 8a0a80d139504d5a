package dev.parallax.spec.oracle;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The order values are shown in. Texts: the names file, else numeric if all are integers, else by code point; outcomes as
 * the language lists them, the models of a stack as they are compared. Null is handled by who sorts: it comes last, whichever way.
 */
final class ValueOrder {
    private static final List<String> OUTCOMES =
            List.of("both_right", "regressed", "fixed", "both_wrong", "missing", "unlabelled");
    private final List<String> classOrder;
    private final boolean numericClasses;
    private final Collection<String> classes;
    private final List<String> models;
    private final List<Set<String>> columns;

    /**
     * An order.
     *
     * @param models of a stack, as they are compared
     * @param columns all texts of each column, which tell whether it is one of integers, however few of them are ordered
     */
    ValueOrder(List<String> classOrder, Collection<String> classes, List<String> models, List<Set<String>> columns) {
        this.models = models;
        this.columns = columns;
        this.classOrder = classOrder;
        this.classes = classes;
        this.numericClasses = allIntegers(classes);
    }

    /** An order for a set of values of one column; texts are looked at together. */
    Comparator<Object> of(Collection<? extends @Nullable Object> values) {
        List<String> texts = values.stream()
                .filter(Objects::nonNull)
                .filter(String.class::isInstance)
                .map(Object::toString)
                .toList();
        if (!texts.isEmpty() && OUTCOMES.containsAll(texts)) {
            return Comparator.comparingInt(v -> OUTCOMES.indexOf(v.toString()));
        }
        if (!texts.isEmpty() && models.containsAll(texts)) {
            return Comparator.comparingInt(v -> models.indexOf(v.toString()));
        }
        if (!classOrder.isEmpty() && classOrder.containsAll(texts)) {
            return Comparator.comparingInt(v -> classOrder.indexOf(v.toString()));
        }
        boolean ofClasses = classes.containsAll(texts);
        Collection<String> whole = columns.stream()
                .filter(column -> column.containsAll(texts))
                .findFirst()
                .map(column -> (Collection<String>) column)
                .orElse(texts);
        boolean numeric = ofClasses ? numericClasses : allIntegers(whole);
        return (a, b) -> compare(a, b, numeric);
    }

    private static boolean allIntegers(Collection<String> texts) {
        return !texts.isEmpty() && texts.stream().allMatch(t -> t.matches("-?\\d{1,18}"));
    }

    private static int compare(Object a, Object b, boolean numericTexts) {
        if (a instanceof String left && b instanceof String right) {
            int byNumber = numericTexts ? Long.compare(Long.parseLong(left), Long.parseLong(right)) : 0;
            return byNumber != 0 ? byNumber : byCodePoint(left, right);
        }
        return natural(a, b);
    }

    /** Compares two values of one type: numbers by value, texts by code point. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static int natural(Object a, Object b) {
        if (a instanceof Number left && b instanceof Number right) {
            boolean whole = a instanceof Long && b instanceof Long;
            return whole
                    ? Long.compare(left.longValue(), right.longValue())
                    : Double.compare(left.doubleValue() + 0.0, right.doubleValue() + 0.0);
        }
        if (a instanceof String left && b instanceof String right) {
            return byCodePoint(left, right);
        }
        return ((Comparable) a).compareTo(b);
    }

    private static int byCodePoint(String a, String b) {
        int[] left = a.codePoints().toArray();
        int[] right = b.codePoints().toArray();
        return java.util.Arrays.compare(left, right);
    }
}
