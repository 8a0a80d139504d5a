package dev.parallax.spec.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.grammar.QueryParser;
import dev.parallax.grammar.Source;
import dev.parallax.grammar.Statement;
import dev.parallax.spec.data.Kind;
import dev.parallax.spec.data.TinyColumn;
import dev.parallax.spec.data.TinyDataset;
import dev.parallax.spec.data.TinyModel;
import dev.parallax.spec.data.TinyRow;
import dev.parallax.spec.data.TinyTable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Answers worked out by hand: who tests the oracle. */
class InterpreterTest {
    private static final TinyDataset DATASET = new TinyDataset(
            new TinyTable(
                    List.of(new TinyColumn("truth", Kind.CLASS), new TinyColumn("n", Kind.INTEGER)),
                    List.of(
                            row("1", Map.of("truth", "cat", "n", 3L)),
                            row("2", Map.of("truth", "dog")),
                            row("3", Map.of("n", 1L)),
                            row("4", Map.of("truth", "cat", "n", 2L)))),
            List.of(
                    model("a", row("1", Map.of("guess", "cat")), row("2", Map.of("guess", "cat")), row("9", Map.of())),
                    model("b", row("4", Map.of("guess", "cat")), row("1", Map.of("guess", "dog")))),
            List.of());

    private static TinyRow row(String id, Map<String, Object> values) {
        return new TinyRow(id, values, Map.of());
    }

    private static TinyModel model(String name, TinyRow... rows) {
        return new TinyModel(
                name, new TinyTable(List.of(new TinyColumn("guess", Kind.CLASS)), List.of(rows)), List.of());
    }

    private static List<?> answer(String text) {
        Interpreter interpreter = new Interpreter(DATASET);
        List<?> rows = List.of();
        for (Statement statement : QueryParser.parse(new Source("query", text)).statements()) {
            if (statement instanceof Statement.Compare compare) {
                interpreter.compare(compare);
            } else {
                rows = interpreter.answer((Statement.Query) statement).rows();
            }
        }
        return rows;
    }

    @Test
    void nullDiffersFromAnyText() {
        assertThat(answer("row.truth != \"cat\"").toString()).isEqualTo("[[2], [3]]");
        assertThat(answer("not (row.n < 3)").toString()).isEqualTo("[[1], [2]]");
    }

    @Test
    void aJoinKeepsWhatItSays() {
        assertThat(answer("compare a, b; show row.id").toString()).isEqualTo("[[1]]");
        assertThat(answer("compare a, b join left; show row.id").toString()).isEqualTo("[[1], [2], [3], [4]]");
        assertThat(answer("compare a, b join outer; show row.id").toString()).isEqualTo("[[1], [2], [3], [4], [9]]");
    }

    @Test
    void outcomesComeInTheirOwnOrder() {
        assertThat(answer("group by outcome show count").toString())
                .isEqualTo("[[regressed, 1], [missing, 2], [unlabelled, 1]]");
    }

    @Test
    void aListDistributesInAnAggregatingShowAndReducesInAProjection() {
        assertThat(answer("show accuracy([*])").toString()).isEqualTo("[[0.5, 0.5]]");
        assertThat(answer("show row.id, distinct([*].guess)").toString()).isEqualTo("[[1, 2], [2, 1], [3, 0], [4, 1]]");
    }

    @Test
    void nullSortsLastWhicheverWay() {
        assertThat(answer("sort by row.n desc show row.n").toString()).isEqualTo("[[3], [2], [1], [null]]");
        assertThat(answer("sort by row.n show row.n").toString()).isEqualTo("[[1], [2], [3], [null]]");
    }
}
