package dev.parallax.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.grammar.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A text that is asked again is answered anew, by what is defined, compared and stored then. */
class KnownQueriesTest {
    private static final String WRONG = "base.guess != row.truth show count";

    @TempDir
    Path folder;

    private Parallax parallax;
    private Session session;

    @BeforeEach
    void open() throws Exception {
        parallax =
                Parallax.open(folder.resolve("store"), EngineOptions.defaults().withCreate(true));
        Path labels = Files.writeString(folder.resolve("labels.csv"), "id,truth\na,x\nb,y\nc,x\n");
        parallax.importLabels(labels, ImportOptions.defaults(), ImportProgress.NONE);
        model("one", "id,guess\na,x\nb,x\nc,x\n");
        model("two", "id,guess\na,y\nb,x\nc,y\n");
        session = parallax.session();
    }

    private void model(String name, String rows) throws Exception {
        Path file = Files.writeString(folder.resolve(name + ".csv"), rows);
        parallax.importModel(name, file, ImportOptions.defaults(), ImportProgress.NONE);
    }

    @AfterEach
    void close() {
        session.close();
        parallax.close();
    }

    private long count(String text) {
        return session.query(text).column("count").longs()[0];
    }

    @Test
    void underAnotherComparison() {
        session.compare("one as base");
        assertThat(count(WRONG)).isEqualTo(1);
        assertThat(count(WRONG)).isEqualTo(1);
        session.compare("two as base");
        assertThat(count(WRONG)).isEqualTo(3);
    }

    @Test
    void afterAnImport() throws Exception {
        session.compare("one as base");
        assertThat(count(WRONG)).isEqualTo(1);
        model("one", "id,guess\na,x\nb,y\nc,x\n");
        assertThat(count(WRONG)).isEqualTo(1);
        session.refresh();
        assertThat(count(WRONG)).isEqualTo(0);
    }

    @Test
    void withOtherDefinitions() {
        String text = "row.truth = $class and wanted show count";
        session.set("class", "x");
        session.run(new Source("let", "let wanted = row.id != \"a\""));
        assertThat(count(text)).isEqualTo(1);
        session.set("class", "y");
        assertThat(count(text)).isEqualTo(1);
        session.set("class", "x");
        session.run(new Source("let", "let wanted = true"));
        assertThat(count(text)).isEqualTo(2);
        assertThat(session.query(text, Map.of("class", "none")).column("count").longs())
                .containsExactly(0);
    }

    @Test
    void withAListThatHasGrown() {
        String text = "row.truth in $classes show count";
        List<String> classes = new ArrayList<>(List.of("x"));
        session.set("classes", classes);
        assertThat(count(text)).isEqualTo(2);
        classes.add("y");
        assertThat(count(text)).isEqualTo(3);
    }

    @Test
    void whatIsRefusedIsRefusedAgain() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> session.query("row.nothing = 1")).isInstanceOf(QueryException.class);
            assertThatThrownBy(() -> session.query("use a; row.id = 1"))
                    .isInstanceOf(QueryException.class)
                    .hasMessageStartingWith("one query is expected, and the text has 2 statements");
        }
    }

    @Test
    void otherStatementsThatATableAnswers() {
        assertThat(session.query("describe columns").rowCount()).isGreaterThan(0);
        assertThat(session.query("group by row.truth show count").rowCount()).isGreaterThan(0);
        assertThat(session.query("drill 1.2").rowCount()).isEqualTo(2);
        assertThatThrownBy(() -> session.query("let x = 1"))
                .isInstanceOf(QueryException.class)
                .hasMessage("one query is expected, and the text has another statement\n"
                        + "  use run for scripts and other statements");
    }
}
