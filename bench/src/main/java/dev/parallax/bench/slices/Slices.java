package dev.parallax.bench.slices;

import dev.parallax.bench.Folders;
import dev.parallax.bench.generate.SliceFiles;
import dev.parallax.engine.Answer;
import dev.parallax.engine.EngineOptions;
import dev.parallax.engine.ImportOptions;
import dev.parallax.engine.ImportProgress;
import dev.parallax.engine.Parallax;
import dev.parallax.engine.Result;
import dev.parallax.engine.Session;
import dev.parallax.grammar.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Measures {@code find regressed slices}: 10 million rows with ten columns of metadata looked at in pairs, and 86,720 rows with twenty
 * looked at in threes. Arguments are other numbers of rows.
 */
public final class Slices {
    private static final int RUNS = 9;

    private Slices() {}

    /** Prints a line for each of the two. */
    public static void main(String[] arguments) throws Exception {
        long many = arguments.length > 0 ? Long.parseLong(arguments[0]) : 10_000_000;
        long few = arguments.length > 1 ? Long.parseLong(arguments[1]) : 86_720;
        measure(many, 10, 2);
        measure(few, 20, 3);
    }

    private static void measure(long rows, int columns, int depth) throws Exception {
        Path folder = Files.createTempDirectory("parallax-slices");
        try (Parallax parallax =
                Parallax.open(folder.resolve("store"), EngineOptions.defaults().withCreate(true))) {
            SliceFiles files = new SliceFiles(folder.resolve("files"), rows, columns, 1);
            files.write();
            parallax.importLabels(files.labels(), ImportOptions.defaults(), ImportProgress.NONE);
            parallax.importModel("a", files.model("a"), ImportOptions.defaults(), ImportProgress.NONE);
            parallax.importModel("b", files.model("b"), ImportOptions.defaults(), ImportProgress.NONE);
            Folders.delete(folder.resolve("files"));
            try (Session session = parallax.session()) {
                session.compare("a as base, b as other");
                ask(session, rows, columns, depth);
            }
        } finally {
            Folders.delete(folder);
        }
    }

    private static void ask(Session session, long rows, int columns, int depth) {
        StringBuilder over = new StringBuilder();
        for (int column = 0; column < columns; column++) {
            over.append(column == 0 ? "row.c" : ", row.c")
                    .append(column < 10 ? "0" : "")
                    .append(column);
        }
        Source text = new Source("slices", "find regressed slices over " + over + " depth " + depth);
        double[] seconds = new double[RUNS];
        String first = "";
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            Result result = ((Answer.Table) session.run(text).get(0)).result();
            first = result.rowCount() == 0
                    ? "nothing"
                    : String.valueOf(result.cell(0, 0).value());
            seconds[run] = (System.nanoTime() - start) / 1e9;
        }
        double cold = seconds[0];
        double[] warm = Arrays.copyOfRange(seconds, 1, RUNS);
        Arrays.sort(warm);
        System.out.printf(
                "%,d rows, %d columns, depth %d: first %.2f s, warm %.2f s (%.2f to %.2f); found first: %s%s%n",
                rows,
                columns,
                depth,
                cold,
                warm[warm.length / 2],
                warm[0],
                warm[warm.length - 1],
                first,
                first.equals(SliceFiles.PLANTED) ? ", as planted" : ", and planted was " + SliceFiles.PLANTED);
    }
}
