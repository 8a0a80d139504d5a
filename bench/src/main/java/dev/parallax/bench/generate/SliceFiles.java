package dev.parallax.bench.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Labels with many columns of metadata that mean nothing, and two models equally good but for one slice, in which the second is
 * worse: {@code labels.csv}, {@code a.csv} and {@code b.csv}. One row in eighteen is right of one model and wrong of the other.
 *
 * @param columns of {@link #VALUES} values each, {@code c00, c01, …}
 */
public record SliceFiles(Path folder, long rows, int columns, long seed) {
    /** The slice in which the second model is worse. */
    public static final String PLANTED = "row.c03 = \"v05\" and row.c07 = \"v11\"";

    private static final int VALUES = 20;
    private static final int UNIT = 1 << 16;
    private static final int GUESSES = 1_000;

    /** Writes the three files. */
    public void write() throws IOException {
        Files.createDirectories(folder);
        try (CsvBytes labels = new CsvBytes(labels());
                CsvBytes a = new CsvBytes(model("a"));
                CsvBytes b = new CsvBytes(model("b"))) {
            labels.text("id,truth");
            for (int column = 0; column < columns; column++) {
                labels.text(",c");
                labels.digits(column, 2);
            }
            labels.line();
            a.text("id,guess");
            a.line();
            b.text("id,guess");
            b.line();
            for (long row = 0; row < rows; row++) {
                write(row, labels, a, b);
            }
        }
    }

    /** The file of the labels. */
    public Path labels() {
        return folder.resolve("labels.csv");
    }

    /** The file of a model, {@code a} or {@code b}. */
    public Path model(String name) {
        return folder.resolve(name + ".csv");
    }

    private void write(long row, CsvBytes labels, CsvBytes a, CsvBytes b) throws IOException {
        long truth = Math.floorMod(Randomness.bits(seed, GUESSES, row), 10L);
        labels.digits(row, 10);
        labels.text(",k");
        labels.digits(truth, 1);
        for (int column = 0; column < columns; column++) {
            labels.text(",v");
            labels.digits(value(row, column), 2);
        }
        labels.line();
        long luck = Randomness.bits(seed, GUESSES + 1, row);
        boolean right = (luck & 0xFFFF) < UNIT * 9 / 10;
        long changed = luck >>> 16 & 0xFFFF;
        boolean planted = columns > 7 && value(row, 3) == 5 && value(row, 7) == 11;
        long lost = planted ? UNIT * 2 / 5 : UNIT * 3 / 100;
        inference(row, truth, right, a);
        inference(row, truth, right ? changed >= lost : changed < UNIT * 27 / 100, b);
    }

    private long value(long row, int column) {
        return Math.floorMod(Randomness.bits(seed, column, row), (long) VALUES);
    }

    private static void inference(long row, long truth, boolean right, CsvBytes csv) throws IOException {
        csv.digits(row, 10);
        csv.text(",k");
        csv.digits(right ? truth : (truth + 1) % 10, 1);
        csv.line();
    }
}
