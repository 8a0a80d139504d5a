package dev.parallax.spec.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.parallax.grammar.QueryFormatter;
import dev.parallax.grammar.QueryParser;
import dev.parallax.grammar.Source;
import dev.parallax.grammar.Statement;
import dev.parallax.spec.oracle.OracleTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The reference interpreter answers each query of the spec files as the files say. */
class SpecReviewTest {
    private final Reviewer reviewer = new Reviewer();

    @TestFactory
    Stream<DynamicTest> tables() {
        return SpecFile.all(Library.SPEC).stream().flatMap(file -> file.blocks().stream()
                .filter(b -> b.kind() == Block.Kind.QUERY || b.kind() == Block.Kind.FOOTER)
                .filter(b -> !b.text().contains("describe ") && !b.text().contains("sample"))
                .map(b -> dynamicTest(file.path().getFileName() + ": " + b.title(), () -> review(file, b))));
    }

    /** What a drill ran is a query by itself, under the same compare. The interpreter derives no lists. */
    @TestFactory
    Stream<DynamicTest> drills() {
        return SpecFile.all(Library.SPEC).stream().flatMap(file -> file.blocks().stream()
                .filter(b -> b.kind() == Block.Kind.DRILL && !b.text().contains("derive g = [*]"))
                .map(b -> dynamicTest(file.path().getFileName() + ": " + b.title(), () -> review(file, asQuery(b)))));
    }

    private static Block asQuery(Block drill) {
        List<String> lines = drill.expected();
        String compare = QueryParser.parse(new Source("drill", drill.text())).statements().stream()
                .takeWhile(statement -> !(statement instanceof Statement.Query))
                .filter(statement -> statement instanceof Statement.Compare || statement instanceof Statement.Use)
                .map(statement -> QueryFormatter.format(statement) + "; ")
                .collect(Collectors.joining());
        return new Block(drill.title(), Block.Kind.QUERY, compare + lines.get(0), lines.subList(1, lines.size()));
    }

    private void review(SpecFile file, Block block) {
        OracleTable answer = reviewer.answer(file.setting(), block.text());
        if (answer == null) {
            return;
        }
        List<String> table = block.expected().stream()
                .takeWhile(l -> !l.startsWith("footer: "))
                .toList();
        assertThat(table).as(block.text()).hasSize(answer.rows().size() + 1);
        if (answer.shown()) {
            assertThat(Cells.of(table.get(0))).as(block.text()).isEqualTo(answer.columns());
        }
        for (int row = 0; row < answer.rows().size(); row++) {
            List<@Nullable Object> values = answer.rows().get(row);
            List<String> cells = Cells.of(table.get(row + 1));
            assertThat(said(cells, values))
                    .as("%s: row %d is %s in the file, %s to the interpreter", block.text(), row + 1, cells, values)
                    .isEqualTo(values.size());
        }
    }

    /** How many cells at the start say what the values are. */
    private static int said(List<String> cells, List<@Nullable Object> values) {
        List<Boolean> said = new ArrayList<>();
        for (int i = 0; i < Math.min(cells.size(), values.size()); i++) {
            said.add(Cells.says(cells.get(i), values.get(i)));
        }
        return said.contains(false) ? said.indexOf(false) : said.size();
    }
}
