package dev.parallax.spec.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.engine.ChosenEngine;
import dev.parallax.engine.Footer;
import dev.parallax.engine.ImportOptions;
import dev.parallax.engine.ImportProgress;
import dev.parallax.engine.ImportSummary;
import dev.parallax.engine.Parallax;
import dev.parallax.engine.Result;
import dev.parallax.engine.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Labels of 1,000 rows; a model whose rows are shuffled, every tenth missing (100), and 50 unknown; another that has all of
 * the labels' rows and ten of the unknown. Every join's count is worked out by hand, and the footer accounts for every row.
 */
class AccountingTest {
    private static final int ROWS = 1000;

    @TempDir
    Path folder;

    private Parallax parallax;

    @BeforeEach
    void open() {
        parallax = ChosenEngine.open(
                folder.resolve("store"), folder, Configuration.ORDINARY.storing(), Configuration.ORDINARY.execution());
    }

    @AfterEach
    void close() {
        parallax.close();
    }

    /** Row i is the class i mod 4. The first model is wrong where i mod 5 is 0, the second where i mod 8 is 1. */
    private void load() throws IOException {
        List<String> labels = new ArrayList<>();
        List<String> partial = new ArrayList<>();
        List<String> full = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            labels.add("id" + i + ",c" + i % 4);
            if (i % 10 != 3) {
                partial.add("id" + i + ",c" + (i % 5 == 0 ? (i + 1) % 4 : i % 4));
            }
            full.add("id" + i + ",c" + (i % 8 == 1 ? (i + 2) % 4 : i % 4));
        }
        for (int i = 0; i < 50; i++) {
            partial.add("new" + i + ",c0");
            if (i < 10) {
                full.add("new" + i + ",c1");
            }
        }
        Collections.shuffle(partial, new Random(11));
        Files.writeString(folder.resolve("labels.csv"), "id,truth\n" + String.join("\n", labels) + "\n");
        Files.writeString(folder.resolve("partial.csv"), "id,guess\n" + String.join("\n", partial) + "\n");
        Files.writeString(folder.resolve("full.csv"), "id,guess\n" + String.join("\n", full) + "\n");
        parallax.importLabels(folder.resolve("labels.csv"), ImportOptions.defaults(), ImportProgress.NONE);
    }

    private ImportSummary model(String name) {
        Path file = folder.resolve(name + ".csv");
        return parallax.importModel(name, file, ImportOptions.defaults(), ImportProgress.NONE);
    }

    private static List<Long> steps(Result result) {
        return result.footer().steps().stream().map(Footer.Step::rows).toList();
    }

    private void joins(String join, long rows) {
        try (Session session = parallax.session()) {
            session.compare("partial, full " + join);
            Result all = session.query("limit 100000");
            assertThat(all.rowCount()).isEqualTo(rows);
            assertThat(steps(all)).containsExactly((long) ROWS, rows);
        }
    }

    @Test
    void theImportSaysWhatMatched() throws IOException {
        load();
        ImportSummary partial = model("partial");
        assertThat(List.of(partial.rows(), partial.matched(), partial.missing(), partial.unknown()))
                .containsExactly(950L, 900L, 100L, 50L);
        ImportSummary full = model("full");
        assertThat(List.of(full.rows(), full.matched(), full.missing(), full.unknown()))
                .containsExactly(1010L, 1000L, 0L, 10L);
    }

    @Test
    void everyJoinKeepsItsRows() throws IOException {
        load();
        model("partial");
        model("full");
        joins("join inner", 900);
        joins("join left", 1000);
        joins("join outer", 1050);
    }

    @Test
    void theFooterAccountsForEveryRow() throws IOException {
        load();
        model("partial");
        model("full");
        try (Session session = parallax.session()) {
            session.compare("partial as base, full as other join outer");
            Result wrong = session.query("base.wrong");
            assertThat(wrong.footer().line())
                    .isEqualTo(
                            "1,000 labelled rows → 1,050 after outer join (base missing 100, base not in the labels 50, "
                                    + "other not in the labels 10) → 200 after where");
            Result outcomes = session.query("group by outcome show count");
            assertThat(outcomes.column("outcome").texts())
                    .containsExactly("both_right", "regressed", "fixed", "both_wrong", "missing", "unlabelled");
            assertThat(outcomes.column("count").longs()).containsExactly(outcomeCounts());
        }
    }

    /** Of the 900 rows both have: wrong where i mod 5 is 0, and where i mod 8 is 1; then 100 missing and 50 unlabelled. */
    private static long[] outcomeCounts() {
        long[] counts = new long[6];
        for (int i = 0; i < ROWS; i++) {
            boolean base = i % 5 != 0;
            boolean other = i % 8 != 1;
            int outcome = base ? (other ? 0 : 1) : other ? 2 : 3;
            counts[i % 10 == 3 ? 4 : outcome]++;
        }
        counts[5] = 50;
        return counts;
    }
}
