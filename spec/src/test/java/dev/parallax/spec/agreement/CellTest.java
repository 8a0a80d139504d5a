package dev.parallax.spec.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.engine.Answer;
import dev.parallax.engine.Cell;
import dev.parallax.engine.QueryException;
import dev.parallax.engine.Result;
import dev.parallax.engine.Session;
import dev.parallax.engine.internal.exec.ExecutionOptions;
import dev.parallax.grammar.Source;
import dev.parallax.spec.random.DatasetGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cells as a program meets them. */
class CellTest {
    @TempDir
    Path folder;

    private TinyStore store;
    private Session session;

    @BeforeEach
    void open() throws IOException {
        store = TinyStore.of(folder, DatasetGenerator.dataset(7), ExecutionOptions.of(1));
        session = store.parallax().session();
    }

    @AfterEach
    void close() {
        session.close();
        store.close();
    }

    private String query(String text, Map<String, ?> parameters) {
        return session.query(text, parameters).cell(0, 0).query();
    }

    @Test
    void rowsAndColumnsCountFromZeroAndAddressesFromOne() {
        Result result = session.query("group by row.weather is null as none show count");
        Cell cell = result.cell(0, 1);
        assertThat(cell.address()).isEqualTo("1.2");
        assertThat(cell.value()).isEqualTo(result.column("count").longs()[0]);
        assertThat(session.query(cell.query()).rowCount()).isEqualTo(cell.value());
        assertThatThrownBy(() -> result.cell(result.rowCount(), 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> result.cell(0, 2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aSplitResultHasItsCellsInPartsAndOneAfterTheOther() {
        Result result = session.query("split by row.id is null show count");
        Cell cell = result.cell(0, 1);
        assertThat(cell).isEqualTo(result.parts().get(0).result().cell(0, 0));
        assertThat(cell.address()).isEqualTo("1.1.1");
        assertThat(result.cell(0, 0).query()).isEqualTo("where not row.id is null");
    }

    @Test
    void aDescriptionHasNone() {
        Result described = ((Answer.Table)
                        session.run(new Source("describe", "describe models")).get(0))
                .result();
        assertThat(described.drills()).isFalse();
        assertThatThrownBy(() -> described.cell(0, 0)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void parametersOfAnyKindAreWrittenOut() {
        Map<String, Object> given = Map.of(
                "weather",
                List.of("sun", "it's \"wet\"\nhere"),
                "none",
                List.of(),
                "day",
                LocalDate.of(2025, 12, 24),
                "size",
                -0.25,
                "n",
                3,
                "flag",
                true);
        assertThat(query("row.weather in $weather and row.day > $day limit $n show count", given))
                .isEqualTo("row.weather in (\"sun\", \"it's \"\"wet\"\"\n"
                        + "here\") and row.day > date \"2025-12-24\" limit 3");
        String never = query("row.note not in $none and row.size < $size and row.flag = $flag show count", given);
        assertThat(never)
                .isEqualTo("not (row.note is null and row.note is not null) and row.size < -0.25 and row.flag = true");
        assertThat(session.query(never).rowCount())
                .isEqualTo(session.query("row.note not in $none and row.size < $size and row.flag = $flag", given)
                        .rowCount());
    }

    @Test
    void aDefinitionIsWhatItWasWhenTheQueryRan() {
        session.run(new Source("let", "let what = row.weather"));
        Result result = session.query("group by what show count");
        session.run(new Source("let", "let what = row.note"));
        assertThat(result.cell(0, 0).query()).startsWith("where row.weather ");
    }

    @Test
    void aParameterThatNoTextSaysIsRefused() {
        Result result = session.query("row.size < $most show count", Map.of("most", Double.POSITIVE_INFINITY));
        assertThatThrownBy(() -> result.cell(0, 0))
                .isInstanceOf(QueryException.class)
                .hasMessageStartingWith("no text of the language is Infinity");
    }
}
