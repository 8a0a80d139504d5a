package dev.parallax.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Random schemas, null patterns, labels, appends, models in any order with gaps and unknown ids, under every option:
 * what is read by range, by list, by index and by zone is what a plain array holds.
 */
final class RoundTripTest {
    @Property(tries = 120)
    void whatIsWrittenIsRead(@ForAll long seed) throws IOException {
        Path folder = Files.createTempDirectory("round-trip");
        try {
            new RandomStore(seed, folder, new Random(seed).nextInt(40)).run(6);
        } finally {
            delete(folder);
        }
    }

    @Property(tries = 2)
    void severalMorselsAreReadAsOne(@ForAll long seed) throws IOException {
        Path folder = Files.createTempDirectory("round-trip");
        try {
            new RandomStore(seed, folder, 60_000 + new Random(seed).nextInt(40_000)).run(3);
        } finally {
            delete(folder);
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        assertThat(folder).doesNotExist();
    }
}
