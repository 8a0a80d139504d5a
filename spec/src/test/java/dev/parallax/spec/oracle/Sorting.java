package dev.parallax.spec.oracle;

import dev.parallax.grammar.Expression;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Sorts rows by keys: stable, in the order of values, null last whichever way. */
final class Sorting {
    private final ValueOrder order;

    Sorting(ValueOrder order) {
        this.order = order;
    }

    /** Sorts lists of values by each in turn, rising. */
    void sort(List<List<@Nullable Object>> lists, int width) {
        lists.sort(comparator(lists, Collections.nCopies(width, false)));
    }

    List<OracleRow> sorted(List<Evaluator> rows, List<Expression> by, List<Boolean> falling) {
        List<List<@Nullable Object>> keys = new ArrayList<>();
        for (Evaluator at : rows) {
            List<@Nullable Object> values = new ArrayList<>();
            by.forEach(k -> values.add(at.value(k)));
            keys.add(values);
        }
        Comparator<List<@Nullable Object>> comparator = comparator(keys, falling);
        return IntStream.range(0, rows.size())
                .boxed()
                .sorted((a, b) -> comparator.compare(keys.get(a), keys.get(b)))
                .map(i -> rows.get(i).row())
                .toList();
    }

    private Comparator<List<@Nullable Object>> comparator(List<List<@Nullable Object>> lists, List<Boolean> falling) {
        Comparator<List<@Nullable Object>> all = (a, b) -> 0;
        for (int i = 0; i < falling.size(); i++) {
            int place = i;
            List<@Nullable Object> column = new ArrayList<>();
            lists.forEach(l -> column.add(l.get(place)));
            Comparator<Object> values = order.of(column);
            Comparator<@Nullable Object> nullsLast = Comparator.nullsLast(falling.get(i) ? values.reversed() : values);
            all = all.thenComparing(l -> l.get(place), nullsLast);
        }
        return all;
    }
}
