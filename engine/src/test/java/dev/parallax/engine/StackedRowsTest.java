package dev.parallax.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.grammar.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of few rows is worked out amid a batch without a trace in it. */
class StackedRowsTest {
    @TempDir
    Path folder;

    /** Presence is evaluated before what is wrong, which reads the presence of all rows when it is first asked for. */
    @Test
    void whatIsKeptLeavesTheBatchAsItIs() throws IOException {
        StringBuilder labels = new StringBuilder("id,truth,n\n");
        StringBuilder model = new StringBuilder("id,guess\n");
        for (int i = 0; i < 10; i++) {
            labels.append(i).append(",cat,").append(i).append('\n');
            if (i > 4) {
                model.append(i).append(",dog\n");
            }
        }
        Files.writeString(folder.resolve("labels.csv"), labels);
        Files.writeString(folder.resolve("a.csv"), model);
        Files.writeString(folder.resolve("b.csv"), model);
        try (SmallStore store = SmallStore.in(folder)) {
            store.session().run(new Source("import", """
                    import labels from "labels.csv"; import model a from "a.csv"; import model b from "b.csv";
                    compare a, b concat"""));
            Result result = store.session()
                    .query("row.model = \"a\" and row.n >= 6 show count(if(row.present, row.wrong, false)) as n");
            assertThat(result.column("n").longs()).containsExactly(4);
        }
    }
}
