package dev.parallax.spec.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.engine.Session;
import dev.parallax.engine.internal.exec.ExecutionOptions;
import dev.parallax.spec.random.DatasetGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What a sample promises: its size, in all and per key; rows of the relation, in their order; the same for the same seed. */
class SamplingTest {
    @TempDir
    Path folder;

    @TestFactory
    List<DynamicTest> samples() {
        return LongStream.rangeClosed(1, 6)
                .mapToObj(seed -> DynamicTest.dynamicTest("dataset " + seed, () -> check(seed)))
                .toList();
    }

    private void check(long seed) throws IOException {
        ExecutionOptions execution = new ExecutionOptions(2, 7, true, true);
        Path place = folder.resolve("s" + seed);
        try (TinyStore store = TinyStore.of(place, DatasetGenerator.dataset(seed), execution);
                Session session = store.parallax().session()) {
            List<String> all = ids(session, "limit 100000");
            for (int size : new int[] {0, 1, 7, 1000}) {
                List<String> sample = ids(session, "sample " + size);
                assertThat(sample).hasSize(Math.min(size, all.size()));
                assertThat(sample)
                        .isEqualTo(all.stream().filter(sample::contains).toList());
                assertThat(ids(session, "sample " + size + " seed 0")).isEqualTo(sample);
                assertThat(ids(session, "sample " + size + " seed 9"))
                        .isEqualTo(ids(session, "sample " + size + " seed 9"));
            }
            perKey(session);
        }
    }

    private static void perKey(Session session) {
        Map<String, Long> sizes = counts(session, "");
        Map<String, Long> sampled = counts(session, "sample 2 per row.truth");
        assertThat(sampled.keySet()).isEqualTo(sizes.keySet());
        sampled.forEach((key, count) -> assertThat(count).isEqualTo(Math.min(2, sizes.get(key))));
    }

    private static Map<String, Long> counts(Session session, String stage) {
        Map<String, Long> counts = new TreeMap<>();
        session.query(stage + " group by row.truth show count")
                .rows()
                .forEach(r -> counts.put(String.valueOf(r.get(0)), (Long) r.get(1)));
        return counts;
    }

    private static List<String> ids(Session session, String text) {
        List<@Nullable String> ids = new ArrayList<>();
        session.query(text + " show row.note as note, row.n as n, row.id as id")
                .rows()
                .forEach(r -> ids.add(r.get(2) + "/" + r.get(0) + "/" + r.get(1)));
        return List.copyOf(ids);
    }
}
