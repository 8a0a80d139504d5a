package dev.parallax.spec.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.engine.ChartEntry;
import dev.parallax.engine.Parallax;
import dev.parallax.engine.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The charts in the reference are those of the registry; {@code -Dspec.update=true} writes them anew. */
class ChartReferenceTest {
    @Test
    void theReferenceListsTheCharts() throws IOException {
        new Section("charts").holds(reference());
    }

    private static String reference() {
        return "\n| chart | draws | options | example |\n| --- | --- | --- | --- |\n"
                + Session.charts().stream().map(ChartReferenceTest::line).collect(Collectors.joining()) + "\n";
    }

    private static String line(ChartEntry chart) {
        String options = chart.options().stream()
                .map(option -> "`" + option.name() + "`: " + option.doc())
                .collect(Collectors.joining("<br>"));
        return "| `" + chart.name() + "` | " + chart.doc() + " | " + options + " | `" + chart.example() + "` |\n";
    }

    @Test
    void everyExampleIsDrawn(@TempDir Path folder) throws IOException {
        try (Parallax parallax = Examples.main(folder.resolve("store"));
                Session session = parallax.session()) {
            session.compare("a as base, b as other");
            for (ChartEntry chart : Session.charts()) {
                assertThat(session.query(chart.example()).chart())
                        .as(chart.example())
                        .matches(drawn -> drawn != null && drawn.kind().equals(chart.name()));
            }
        }
    }
}
