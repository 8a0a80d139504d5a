package dev.parallax.bench.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FiguresFileTest {
    @TempDir
    Path folder;

    private static Figure figure(Axis axis, long size, String measure, double value) {
        return new Figure(axis, size, measure, value, "ms");
    }

    @Test
    void aSizeThatIsMeasuredAgainReplacesItsLines() throws IOException {
        FiguresFile file = new FiguresFile(folder.resolve("growth.csv"));
        assertThat(file.read()).isEmpty();
        Figure larger = figure(Axis.ROWS, 2000, "confusion matrix", 2);
        Figure newer = figure(Axis.ROWS, 1000, "rows of a class, guesses differ", 1.5);
        Figure classes = figure(Axis.CLASSES, 1000, "confusion matrix", 7);
        file.replace(Axis.CLASSES, 1000, List.of(classes));
        file.replace(Axis.ROWS, 2000, List.of(larger));
        file.replace(Axis.ROWS, 1000, List.of(figure(Axis.ROWS, 1000, "confusion matrix", 9)));
        file.replace(Axis.ROWS, 1000, List.of(newer));
        assertThat(file.read()).containsExactly(newer, larger, classes);
        assertThat(Files.readAllLines(file.file()))
                .containsExactly(
                        "axis,size,measure,value,unit",
                        "rows,1000,\"rows of a class, guesses differ\",1.500,ms",
                        "rows,2000,confusion matrix,2.000,ms",
                        "classes,1000,confusion matrix,7.000,ms");
    }

    @Test
    void whatWasMeasuredIsDrawn() throws IOException {
        Path picture = folder.resolve("growth.png");
        new Drawing(List.of()).write(picture);
        assertThat(picture).doesNotExist();
        new Drawing(List.of(figure(Axis.ROWS, 1000, Point.IMPORT, 1), figure(Axis.ROWS, 2000, Point.IMPORT, 2)))
                .write(picture);
        assertThat(Files.readAllBytes(picture)).startsWith(0x89, 'P', 'N', 'G');
    }
}
