package dev.parallax.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The order of classes: a names file, else numbers, else code points; codes never move. */
final class ClassOrderTest {
    @TempDir
    Path folder;

    private List<String> order(List<String> names, List<String> truths, List<String> guesses) {
        try (Store store = Store.openOrCreate(folder, StoreOptions.DEFAULT.withSync(false))) {
            try (StoreWriter writer = store.write()) {
                write(writer.labels("main", List.of(new ColumnSpec("t", ColumnType.CLASS)), names, false), truths);
                write(
                        writer.model("main", "m", List.of(new ColumnSpec("g", ColumnType.CLASS)), List.of(), Map.of()),
                        guesses);
                writer.commit();
            }
            try (Snapshot snapshot = store.snapshot()) {
                Dictionary classes = snapshot.dataset("main").classes();
                List<String> byRank = IntStream.range(0, classes.size())
                        .boxed()
                        .sorted(Comparator.comparing(classes::rank))
                        .map(classes::text)
                        .toList();
                assertThat(byRank.stream().sorted(classes::compare).toList()).isEqualTo(byRank);
                assertThat(classes.compare("no such class", byRank.get(0))).isPositive();
                return byRank;
            }
        }
    }

    private static void write(RowsWriter rows, List<String> texts) {
        for (String text : texts) {
            rows.id("id" + texts.indexOf(text));
            rows.text(0, text);
            rows.endRow(1);
        }
        rows.finish();
    }

    @Test
    void numbersByValue() {
        assertThat(order(List.of(), List.of("10", "9", "-1"), List.of("100", "007")))
                .containsExactly("-1", "007", "9", "10", "100");
    }

    @Test
    void textsByCodePoint() {
        assertThat(order(List.of(), List.of("b", "10", "\uFF5E", "\uD834\uDD1E"), List.of("9", "B", "é")))
                .containsExactly("10", "9", "B", "b", "é", "\uFF5E", "\uD834\uDD1E");
    }

    @Test
    void aNamesFileFirst() {
        assertThat(order(List.of("zebra", "ant", "never seen"), List.of("cow", "ant"), List.of("bee", "zebra")))
                .containsExactly("zebra", "ant", "never seen", "bee", "cow");
    }
}
