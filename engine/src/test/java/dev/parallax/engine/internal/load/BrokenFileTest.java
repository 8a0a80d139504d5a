package dev.parallax.engine.internal.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.engine.ImportException;
import dev.parallax.engine.ImportOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files with bytes changed, cut, doubled: each is read, or refused in words of one line. */
class BrokenFileTest {
    private static final int ROUNDS = 400;
    private static final String HURTFUL = "\"\"\n,{}[]:\\\u0000\u00ff\u00c3;\t-9e.";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void isReadOrRefused(Written format) throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        RecordedDataset dataset = new RecordedDataset(Set.of("i1"), List.of("a", "b"));
        for (int round = 0; round < ROUNDS; round++) {
            Path file = format.write(folder, round % 4 == 0, List.of("id", "guess", "x", "p_a", "p_b"), rows(random));
            byte[] bytes = broken(Files.readAllBytes(file), random);
            Files.write(file, bytes);
            RecordedStore store = new RecordedStore(dataset);
            try {
                store.model(file, ImportOptions.defaults());
                assertThat(store.committed()).isTrue();
            } catch (ImportException e) {
                assertThat(store.committed()).isFalse();
                assertThat(e.getMessage())
                        .as("seed %d", seed)
                        .startsWith(file.toString())
                        .contains("; ");
            } catch (RuntimeException | Error e) {
                throw new AssertionError("seed " + seed + ", round " + round + ": " + Arrays.toString(bytes), e);
            }
        }
    }

    private static List<List<Object>> rows(Random random) {
        List<List<Object>> rows = new ArrayList<>();
        for (int r = 0; r <= random.nextInt(6); r++) {
            Object value =
                    switch (random.nextInt(4)) {
                        case 0 -> random.nextLong();
                        case 1 -> LocalDate.ofEpochDay(random.nextInt(30_000));
                        case 2 -> "x, \"y\"";
                        default -> null;
                    };
            rows.add(Arrays.asList("i" + r, "a", value, random.nextDouble(), 0.5));
        }
        return rows;
    }

    private static byte[] broken(byte[] bytes, Random random) {
        byte[] result = bytes;
        for (int change = random.nextInt(3); change >= 0; change--) {
            int at = random.nextInt(result.length);
            switch (random.nextInt(4)) {
                case 0 -> result[at] = (byte) HURTFUL.charAt(random.nextInt(HURTFUL.length()));
                case 1 -> result[at] = (byte) random.nextInt(256);
                case 2 -> result = Arrays.copyOf(result, at + 1);
                default -> {
                    byte[] longer = Arrays.copyOf(result, result.length + at);
                    System.arraycopy(result, 0, longer, result.length, at);
                    result = longer;
                }
            }
        }
        return result;
    }
}
