package dev.parallax.engine.internal.exec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class TopRowsTest {
    @Property
    void areTheFirstOfAStableSort(
            @ForAll @Size(max = 200) List<@IntRange(max = 9) Integer> values, @ForAll @IntRange(max = 60) int most) {
        int[] top = TopRows.of(values.size(), most, (a, b) -> Integer.compare(values.get(a), values.get(b)));
        int[] expected = IntStream.range(0, values.size())
                .boxed()
                .sorted(Comparator.comparing(values::get))
                .limit(most)
                .mapToInt(row -> row)
                .toArray();
        assertThat(top).isEqualTo(expected);
    }
}
