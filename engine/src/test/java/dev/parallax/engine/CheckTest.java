package dev.parallax.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.engine.CheckedAssertion.Outcome;
import dev.parallax.engine.CheckedAssertion.Verdict;
import dev.parallax.grammar.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks from a program: verdicts with their values, and the rows behind them. */
class CheckTest {
    @TempDir
    Path folder;

    private SmallStore store;
    private Session session;

    @BeforeEach
    void open() throws IOException {
        store = SmallStore.in(folder);
        session = store.session();
        Files.writeString(folder.resolve("labels.csv"), "id,truth,site\n1,cat,x\n2,dog,x\n3,cat,y\n4,dog,y\n5,cat,z\n");
        Files.writeString(folder.resolve("a.csv"), "id,guess\n1,cat\n2,dog\n3,cat\n4,cat\n");
        Files.writeString(folder.resolve("b.csv"), "id,guess\n1,dog\n2,dog\n3,dog\n4,dog\n");
        session.run(new Source(
                "import",
                "import labels from \"labels.csv\"; import model a from \"a.csv\"; import model b from \"b.csv\";"
                        + " compare a as base, b as other join left"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aVerdictHasItsValueItsBoundAndTheQueryOfItsRows() {
        CheckResult check = session.check("check \"gate\" { accuracy(other) >= accuracy(base) }");
        assertThat(check.passed()).isFalse();
        assertThat(check.name()).isEqualTo("gate");
        Verdict verdict = check.assertions().get(0).verdicts().get(0);
        assertThat(verdict.value()).isEqualTo(0.5);
        assertThat(verdict.bound()).isEqualTo(0.75);
        assertThat(verdict.rows()).isEqualTo(4);
        assertThat(verdict.message()).isEqualTo("accuracy(other) is 0.5, must be >= accuracy(base), which is 0.75");
        assertThat(session.query(String.valueOf(verdict.query())).rowCount()).isEqualTo(4);
    }

    @Test
    void theQueryOfACountFindsAsManyRows() {
        CheckResult check = session.check("check \"gate\" { count(regressed) < 1 for each row.site min 1 }");
        List<Verdict> failed = check.assertions().get(0).of(Outcome.FAILS);
        assertThat(failed).hasSize(2);
        for (Verdict verdict : failed) {
            assertThat(session.query(String.valueOf(verdict.query())).rowCount())
                    .isEqualTo(verdict.value());
        }
        assertThat(check.assertions().get(0).of(Outcome.SKIPPED).get(0).group()).isEqualTo(Map.of("row.site", "z"));
    }

    @Test
    void aGroupWithoutAnyRowOfThePairFails() {
        CheckResult check = session.check("check \"gate\" { count(regressed) < 9 for each row.site }");
        assertThat(check.assertions().get(0).of(Outcome.FAILS))
                .extracting(Verdict::message)
                .containsExactly("row.site = \"z\": there is no labelled row to judge; `min 1` skips such groups");
    }

    @Test
    void theTableHasARowForEachVerdict() {
        Result table = session.check("check \"gate\" { accuracy >= 0.6; count > 9 for each row.site min 9 }")
                .table();
        assertThat(table.column("outcome").texts())
                .containsExactly("holds", "fails", "fails", "skipped", "skipped", "skipped");
        assertThat(table.column("value").texts()).startsWith("0.75", "0.5");
    }

    @Test
    void manyAssertionsOfTheSameGroupsAreOneQueryAndStayApart() {
        StringBuilder text = new StringBuilder("check \"gate\" { count >= 0");
        for (int i = 0; i < 40; i++) {
            text.append("; count(regressed) + ").append(i).append(" <= 20 for each row.truth");
        }
        CheckResult check = session.check(text.append(" }").toString());
        assertThat(check.assertions()).hasSize(41);
        for (int i = 0; i < 40; i++) {
            assertThat(check.assertions().get(i + 1).verdicts().get(0).value()).isEqualTo(2L + i);
        }
    }

    @Test
    void aParameterMayBeTheBound() {
        session.set("least", 0.9);
        Verdict verdict = session.check("check \"gate\" { accuracy(base) >= $least }")
                .assertions()
                .get(0)
                .verdicts()
                .get(0);
        assertThat(verdict.message()).isEqualTo("accuracy(base) is 0.75, must be >= $least, which is 0.9");
    }

    @Test
    void aValueThatLooksLikeItsBoundIsToldInFull() {
        Verdict verdict = session.check("check \"gate\" { accuracy(base) / 3 >= 0.25; accuracy(base) - 1e-9 >= 0.75 }")
                .assertions()
                .get(1)
                .verdicts()
                .get(0);
        assertThat(verdict.message()).isEqualTo("accuracy(base) - 1e-9 is 0.749999999, must be >= 0.75");
    }

    @Test
    void onlyOneCheckIsTaken() {
        assertThatThrownBy(() -> session.check("show count"))
                .isInstanceOf(QueryException.class)
                .hasMessage("one check is expected\n  use run for scripts and other statements");
    }
}
