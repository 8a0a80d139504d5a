package dev.parallax.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.grammar.Source;
import dev.parallax.storage.Store;
import dev.parallax.storage.StoreLockedException;
import dev.parallax.storage.StoreWriter;
import dev.parallax.storage.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tags and drops through sessions: what is kept of a tag, who may write, who is in the way, and what describe tells. */
class ChangesTest {
    @TempDir
    Path folder;

    private SmallStore store;
    private Session session;

    @BeforeEach
    void open() throws IOException {
        store = SmallStore.in(folder);
        session = store.session();
        Path labels = folder.resolve("labels.csv");
        Files.writeString(labels, "id,truth,size\n1,cat,10\n2,dog,20\n3,cat,30\n4,dog,\n");
        Files.writeString(folder.resolve("a.csv"), "id,guess\n1,cat\n2,cat\n3,dog\n4,dog\n");
        session.run(new Source("import", "import labels from \"labels.csv\"; import model a from \"a.csv\""));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private String done(String statement) {
        return ((Answer.Done) session.run(new Source("test", statement)).get(0)).message();
    }

    private List<List<Object>> rows(String statement) {
        Result result =
                ((Answer.Table) session.run(new Source("test", statement)).get(0)).result();
        List<List<Object>> rows = new ArrayList<>();
        for (Row row : result.rows()) {
            Object[] values = new Object[result.columns().size()];
            Arrays.setAll(values, row::get);
            rows.add(Arrays.asList(values));
        }
        return rows;
    }

    @Test
    void aTagKeepsItsQueryAndWhatItRanOn() {
        session.run(new Source("test", "compare a as base; base.wrong tag \"suspect\" group by row.truth"));
        Tag tag = session.dataset().tag("suspect");
        assertThat(tag.query()).isEqualTo("base.wrong tag \"suspect\" group by row.truth");
        assertThat(tag.origin()).isEqualTo("use main@1; compare a@1 as base join inner;");
        assertThat(tag.ordinals().toArray()).containsExactly(1, 2);
        assertThat(rows("describe tags").get(0)).startsWith("suspect", 2L, 2L);
    }

    @Test
    void explainTagsNothing() {
        session.run(new Source("test", "explain analyze a.wrong tag \"suspect\""));
        assertThat(session.dataset().tags()).isEmpty();
    }

    @Test
    void anotherWriterIsNamedAndTheSessionGoesOn() {
        try (Store other = Store.open(folder.resolve("store"));
                StoreWriter writer = other.write()) {
            assertThat(writer).isNotNull();
            assertThatThrownBy(() -> session.query("a.wrong tag \"suspect\"")).isInstanceOf(StoreLockedException.class);
            assertThatThrownBy(() -> done("drop model a")).isInstanceOf(StoreLockedException.class);
        }
        assertThat(session.query("a.wrong tag \"suspect\"").rowCount()).isEqualTo(2);
    }

    @Test
    void theRowsOfADatasetThatWasDroppedAreNotTagged() {
        session.query("a.wrong");
        try (Session other = store.parallax().session()) {
            other.run(new Source("test", "drop dataset main; import labels from \"labels.csv\""));
        }
        assertThatThrownBy(() -> session.query("a.wrong tag \"suspect\""))
                .isInstanceOf(QueryException.class)
                .hasMessage("the dataset `main` was dropped meanwhile, and its rows cannot be tagged\n"
                        + "  ask again: the query then sees what there is now");
    }

    @Test
    void aDatasetThatAnotherSessionUsesIsNotDropped() {
        try (Session other = store.parallax().session()) {
            other.use("main");
            assertThatThrownBy(() -> done("drop dataset main"))
                    .hasMessageContaining("the dataset `main` is in use by another session");
        }
        assertThat(done("drop dataset main")).matches("dropped dataset main: [0-9.]+ K?B free");
        assertThat(session.dataset()).isNull();
    }

    @Test
    void dropSaysWhatThisSessionLoses() {
        session.use("main");
        assertThat(done("drop dataset main")).endsWith("\nit was in use: say `use` again");
        session.run(new Source("test", "import labels from \"labels.csv\"; import model a from \"a.csv\""));
        session.compare("a as base");
        assertThat(done("drop model a")).endsWith("\nit was compared: say `compare` again");
        assertThat(session.models()).isEmpty();
        assertThatThrownBy(() -> session.query("show count"))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("unknown model `a`");
        session.use("main");
        assertThat(session.query("show count").rows().iterator().next().get(0)).isEqualTo(4L);
    }

    @Test
    void describeTellsOfColumnsVersionsAndSizes() {
        assertThat(rows("describe columns").get(2).subList(0, 6))
                .containsExactly("row.size", "integer", 1L, 3L, "10", "30");
        assertThat(rows("describe truth"))
                .contains(Arrays.asList("top 1", "cat", 2L, 0.5), Arrays.asList("null", null, 0L, 0.0));
        assertThat(rows("describe labels").get(0)).startsWith("main", 1L, 4L);
        assertThat(rows("describe models").get(0)).startsWith("a", 1L, 4L, 0L);
        assertThat(rows("describe store")).anyMatch(row -> row.get(0).equals("main: tags"));
    }
}
