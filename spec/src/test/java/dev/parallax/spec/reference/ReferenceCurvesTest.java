package dev.parallax.spec.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parallax.engine.Result;
import dev.parallax.engine.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Areas under the curves of real models equal those that scikit-learn finds in the same files, and those that it found before their
 * scores were rounded to five digits wherever rounding has not moved its own figure further.
 */
class ReferenceCurvesTest {
    private static final double CLOSE = 1e-9;
    private static final double ROUNDED = 1e-3;

    @TempDir
    Path folder;

    @Test
    void picturesOfClothes() throws IOException {
        Path kept = Path.of(System.getProperty("parallax.root")).resolve("spec/oracles/areas.csv");
        List<String> lines = Files.readAllLines(kept);
        try (ReferenceStore store = ReferenceStore.of("fashion-mnist-models", folder, "p_{class}")) {
            Figures expected = Figures.of(store.expected());
            Figures unrounded = expected.in("ovr_roc_auc_ap");
            int moved = 0;
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",", -1);
                moved += areasAgree(store, cells, unrounded.in(cells[0]).numbers(cells[1]));
            }
            assertThat(expected.left()).noneMatch(path -> path.startsWith("/ovr_roc_auc_ap/"));
            assertThat(lines).hasSize(1 + 8 * 10);
            assertThat(moved).as("figures that rounding has moved").isEqualTo(4);
        }
    }

    /** How many of the two figures of a class were moved by rounding. */
    private static int areasAgree(ReferenceStore store, String[] cells, List<Double> before) {
        int moved = 0;
        try (Session session = store.session()) {
            session.compare(cells[0]);
            Result areas = session.query(String.format("show auc(base, \"%s\"), ap(base, \"%s\")", cells[1], cells[1]));
            for (int area = 0; area < 2; area++) {
                String name = areas.columns().get(area).name() + " of " + cells[0];
                double ours = areas.columns().get(area).doubles()[0];
                double theirs = Double.parseDouble(cells[2 + area]);
                double unrounded = before.get(area);
                assertThat(ours).as(name).isCloseTo(theirs, within(CLOSE));
                if (Math.abs(theirs - unrounded) < ROUNDED) {
                    assertThat(ours).as(name).isCloseTo(unrounded, within(ROUNDED));
                } else {
                    moved++;
                }
            }
        }
        return moved;
    }
}
