package dev.parallax.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.grammar.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code explain analyze} tells of each step: rows, by what they were found, and the bytes that were read for it. */
class ExplainAnalyzeTest {
    /** A morsel and a part of the next. */
    private static final int ROWS = 70_000;

    /** Of a bit for each row, in whole words. */
    private static final String BITS = "8,752 bytes";

    @TempDir
    Path folder;

    private SmallStore store;
    private Session session;

    @BeforeEach
    void open() throws IOException {
        StringBuilder labels = new StringBuilder("id,truth,place\n");
        StringBuilder model = new StringBuilder("id,guess,score\n");
        StringBuilder other = new StringBuilder("id,guess\n");
        for (int i = 0; i < ROWS; i++) {
            String truth = i % 2 == 0 ? "cat" : "dog";
            labels.append(i).append(',').append(truth).append(',').append(i).append('\n');
            model.append(i).append(',').append(i % 10 == 0 ? "dog" : truth).append(",0.5\n");
            String guess = i % 10 == 2 ? "kind " + i % 110 : truth;
            other.append(i).append(',').append(guess).append('\n');
        }
        Files.writeString(folder.resolve("labels.csv"), labels);
        Files.writeString(folder.resolve("a.csv"), model);
        Files.writeString(folder.resolve("b.csv"), other);
        store = SmallStore.in(folder);
        session = store.session();
        session.run(new Source(
                "import",
                "import labels from \"labels.csv\"; import model a from \"a.csv\"; import model b from \"b.csv\""));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private String analyzed(String query) {
        Answer answer =
                session.run(new Source("test", "explain analyze " + query)).get(0);
        return String.join("\n", ((Answer.Text) answer).lines());
    }

    @Test
    void bitmapsOfAnIndex() {
        assertThat(analyzed("row.truth = \"cat\""))
                .contains("row.truth in {\"cat\"}  [35,000 of 70,000 rows, 2 morsels by bitmap, " + BITS + ", ");
    }

    @Test
    void whereTwoColumnsAgree() {
        assertThat(analyzed("not a.correct show count"))
                .contains("a.guess same as row.truth  [63,000 of 70,000 rows, 2 morsels by bitmap, " + BITS + ", ");
    }

    @Test
    void whereTwoColumnsDiffer() {
        assertThat(analyzed("group by row.truth, b.guess show count"))
                .contains("count  [13 rows, by packed codes, 14,000 bytes, ");
    }

    @Test
    void outcomes() {
        session.run(new Source("compare", "compare a, b"));
        assertThat(analyzed("regressed")).contains("and  [7,000 of 70,000 rows, 2 morsels by bitmap, " + BITS + ", ");
    }

    @Test
    void valuesAndZones() {
        assertThat(analyzed("row.place < 100"))
                .contains("[100 of 70,000 rows, 1 morsel by scan, 1 morsel by zone map, 524,288 bytes, ");
    }

    @Test
    void whatHoldsForAll() {
        assertThat(analyzed("a.correct")).contains("row.present  [no rows looked at]");
    }
}
