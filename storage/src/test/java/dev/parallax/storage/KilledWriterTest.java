package dev.parallax.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A writer in a process of its own is killed again and again, while this process reads: whatever was acknowledged is
 * there, in whole commits, and the lock is free at once.
 */
final class KilledWriterTest {
    private static final int KILLS = Integer.getInteger("parallax.kills", 8);

    @TempDir
    Path folder;

    @Test
    void whatWasAcknowledgedOutlivesTheWriter() throws IOException, InterruptedException {
        Store.openOrCreate(folder).close();
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int acknowledged = 0;
        try (Store reader = Store.open(folder)) {
            for (int kill = 0; kill < KILLS; kill++) {
                Process writer = WriterProcess.start(folder, 1000);
                BufferedReader lines = writer.inputReader(StandardCharsets.UTF_8);
                int until = random.nextInt(6);
                for (int line = 0; line <= until; line++) {
                    acknowledged = Math.max(acknowledged, rows(lines.readLine()));
                    assertThat(read(reader)).as("seed %d", seed).isGreaterThanOrEqualTo(acknowledged);
                }
                Thread.sleep(random.nextInt(20));
                writer.toHandle().destroyForcibly();
                writer.waitFor();
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    acknowledged = Math.max(acknowledged, rows(line));
                }
                int there = read(reader);
                assertThat(there).as("seed %d", seed).isBetween(acknowledged, acknowledged + WriterProcess.ROWS);
                assertThat(there % WriterProcess.ROWS).as("seed %d", seed).isZero();
                assertThat(reader.verify(progress -> {}).damages())
                        .as("seed %d", seed)
                        .isEmpty();
                acknowledged = there;
            }
            assertThat(acknowledged).isPositive();
            try (StoreWriter writer = reader.write()) {
                SmallStore.labels(writer, acknowledged, acknowledged + 1);
                writer.commit();
            }
        }
        try (var columns = Files.list(folder.resolve("columns"))) {
            List<Path> spools =
                    columns.filter(file -> file.toString().endsWith("spool")).toList();
            assertThat(spools).isEmpty();
        }
    }

    private static int rows(String line) {
        assertThat(line).matches("locked|rows [0-9]+");
        return line.startsWith("rows ") ? Integer.parseInt(line.substring(5)) : 0;
    }

    private static int read(Store store) {
        try (Snapshot snapshot = store.snapshot()) {
            Dataset dataset = snapshot.dataset("main");
            if (dataset == null) {
                return 0;
            }
            Column path = dataset.labels().column("path");
            int[] codes = new int[dataset.size()];
            path.codes(0, codes.length, codes);
            for (int row = 0; row < codes.length; row++) {
                assertThat(path.dictionary().text(codes[row])).isEqualTo("images/" + row + ".png");
            }
            return dataset.labels().rows();
        }
    }
}
