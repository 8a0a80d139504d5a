package dev.parallax.engine.internal.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parallax.engine.EngineOptions;
import dev.parallax.engine.ImportOptions;
import dev.parallax.engine.ImportProgress;
import dev.parallax.engine.Parallax;
import dev.parallax.engine.Result;
import dev.parallax.engine.Session;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dense scores of a thousand classes, from wide CSV and from matrices, and what is asked of them. */
class ManyClassesTest {
    private static final int ROWS = 2_000;
    private static final int CLASSES = 1_000;

    @TempDir
    private Path folder;

    @Test
    void denseScoresAreReadAndAsked() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int[] truths = random.ints(ROWS, 0, CLASSES).toArray();
        float[][] a = scores(random, truths);
        float[][] b = scores(random, truths);
        writeLabels(truths);
        writeWide(a);
        writeMatrix("b.npy", "<f4", b);
        ImportOptions how = ImportOptions.defaults()
                .with("classes", folder.resolve("names.txt").toString());
        try (Parallax parallax = Parallax.open(
                        folder.resolve("store"), EngineOptions.defaults().withCreate(true));
                Session session = parallax.session()) {
            parallax.importLabels(folder.resolve("labels.csv"), how, ImportProgress.NONE);
            parallax.importModel("a", folder.resolve("a.csv"), ImportOptions.defaults(), ImportProgress.NONE);
            parallax.importModel("b", folder.resolve("b.csv"), how.with("scores", "b.npy"), ImportProgress.NONE);
            session.refresh();
            Result result = session.query("show row.id, base.rank, other.rank, base.margin, other.margin, "
                    + "stddev([*].score[\"c17\"]), base.score[row.truth], other.guess");
            result.rows().forEach(row -> {
                int i = Integer.parseInt((String) row.get(0));
                String as = "seed " + seed + ", row " + i;
                assertThat(row.get(1)).as(as).isEqualTo(rank(a[i], truths[i]));
                assertThat(row.get(2)).as(as).isEqualTo(rank(b[i], truths[i]));
                assertThat((double) row.get(3)).as(as).isEqualTo(margin(a[i]));
                assertThat((double) row.get(4)).as(as).isEqualTo(margin(b[i]));
                assertThat((double) row.get(5))
                        .as(as)
                        .isCloseTo(Math.abs((double) a[i][17] - b[i][17]) / Math.sqrt(2), within(1e-12));
                assertThat((double) row.get(6)).as(as).isEqualTo(a[i][truths[i]]);
                assertThat(row.get(7)).as(as).isEqualTo("c" + best(b[i]));
            });
            long near = 0;
            for (int i = 0; i < ROWS; i++) {
                near += rank(a[i], truths[i]) <= 5 ? 1 : 0;
            }
            assertThat(session.query("base.rank <= 5 show count")
                            .rows()
                            .iterator()
                            .next()
                            .get(0))
                    .as("seed " + seed)
                    .isEqualTo(near);
        }
    }

    /** Scores without ties, so that ranks are those of a sort. */
    private static float[][] scores(Random random, int[] truths) {
        float[][] scores = new float[ROWS][CLASSES];
        for (int i = 0; i < ROWS; i++) {
            for (int c = 0; c < CLASSES; c++) {
                scores[i][c] = (c * 7919 % CLASSES + random.nextFloat()) / (4 * CLASSES);
            }
            scores[i][truths[i]] *= 1 + 3 * random.nextFloat();
        }
        return scores;
    }

    private static long rank(float[] scores, int truth) {
        long rank = 1;
        for (int c = 0; c < CLASSES; c++) {
            rank += scores[c] > scores[truth] || scores[c] == scores[truth] && c < truth ? 1 : 0;
        }
        return rank;
    }

    private static int best(float[] scores) {
        int best = 0;
        for (int c = 1; c < CLASSES; c++) {
            best = scores[c] > scores[best] ? c : best;
        }
        return best;
    }

    private static double margin(float[] scores) {
        int best = best(scores);
        double second = 0;
        for (int c = 0; c < CLASSES; c++) {
            second = c == best ? second : Math.max(second, scores[c]);
        }
        return scores[best] - second;
    }

    private void writeLabels(int[] truths) throws IOException {
        try (BufferedWriter labels = Files.newBufferedWriter(folder.resolve("labels.csv"));
                BufferedWriter ids = Files.newBufferedWriter(folder.resolve("b.csv"));
                BufferedWriter names = Files.newBufferedWriter(folder.resolve("names.txt"))) {
            labels.write("id,truth\n");
            ids.write("id\n");
            for (int i = 0; i < ROWS; i++) {
                labels.write(i + "," + truths[i] + "\n");
                ids.write(i + "\n");
            }
            for (int c = 0; c < CLASSES; c++) {
                names.write("c" + c + "\n");
            }
        }
    }

    private void writeWide(float[][] scores) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("a.csv"))) {
            out.write("id");
            for (int c = 0; c < CLASSES; c++) {
                out.write(",p_c" + c);
            }
            for (int i = 0; i < ROWS; i++) {
                out.write("\n" + i);
                for (float score : scores[i]) {
                    out.write("," + score);
                }
            }
            out.write("\n");
        }
    }

    private void writeMatrix(String name, String type, float[][] scores) throws IOException {
        String header =
                "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + ROWS + ", " + CLASSES + "), }\n";
        ByteBuffer bytes = ByteBuffer.allocate(10 + header.length() + 4 * ROWS * CLASSES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0})
                .putShort((short) header.length())
                .put(header.getBytes(StandardCharsets.ISO_8859_1));
        for (float[] row : scores) {
            for (float score : row) {
                bytes.putFloat(score);
            }
        }
        try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            out.write(bytes.array());
        }
    }
}
