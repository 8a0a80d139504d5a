package dev.parallax.engine.internal.exec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SortingTest {
    @Property
    void sortsAsTheLibraryDoesAndIsStable(@ForAll @Size(max = 200) List<@IntRange(max = 9) Integer> values) {
        int[] rows = new int[values.size()];
        List<Integer> expected = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            rows[i] = i;
            expected.add(i);
        }
        expected.sort(Comparator.comparing(values::get));
        Sorting.sort(rows, rows.length, (a, b) -> Integer.compare(values.get(a), values.get(b)));
        assertThat(rows).containsExactly(expected.stream().mapToInt(i -> i).toArray());
    }
}
