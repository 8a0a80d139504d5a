package dev.parallax.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A store and, beside it, what it must hold: for each version a row of values by ordinal. */
final class RandomStore {
    /** What a version must hold: values by column name and ordinal, scores by class and ordinal. */
    static final class Expected {
        final Map<String, ColumnType> types = new LinkedHashMap<>();
        final Map<Integer, Map<String, Object>> rows = new LinkedHashMap<>();
        final Map<Integer, float[]> scores = new HashMap<>();
        List<String> scoreClasses = List.of();
    }

    private static final List<List<String>> ENCODINGS = List.of(
            List.of(),
            List.of("plain64", "double"),
            List.of("offset32", "double"),
            List.of("offset16", "narrow"),
            List.of("offset8"));

    private final Random random;
    private final String seed;
    private final Path folder;
    private final int size;
    private final StoreOptions options;
    private final Map<String, Integer> ordinals = new HashMap<>();
    private final List<@Nullable String> ids = new ArrayList<>();
    private final List<Expected> labels = new ArrayList<>();
    private final Map<String, List<Expected>> models = new LinkedHashMap<>();
    private int line;
    private int schemas;

    RandomStore(long seed, Path folder, int size) {
        this.random = new Random(seed);
        this.seed = "seed " + seed;
        this.folder = folder;
        this.size = size;
        this.options = new StoreOptions(
                random.nextBoolean(),
                false,
                random.nextBoolean(),
                StoreOptions.Texts.values()[random.nextInt(3)],
                ENCODINGS.get(random.nextInt(ENCODINGS.size())),
                random.nextBoolean());
    }

    void run(int steps) {
        try (Store store = Store.openOrCreate(folder, options)) {
            StoreWriter writer = store.write();
            for (int step = 0; step < steps; step++) {
                if (step == 0 || random.nextInt(3) == 0) {
                    writeLabels(writer, random.nextBoolean());
                } else {
                    writeModel(writer, "m" + random.nextInt(2));
                }
                if (random.nextInt(3) > 0 || step == steps - 1) {
                    writer.commit();
                }
                if (random.nextBoolean() && step < steps - 1) {
                    writer.commit();
                    writer.close();
                    writer = store.write();
                }
            }
            writer.close();
            check(store);
        }
        try (Store store = Store.open(folder, options.withMmap(!options.mmap()))) {
            check(store);
            assertThat(store.verify(progress -> {}).damages()).as(seed).isEmpty();
        }
    }

    private void check(Store store) {
        try (Snapshot snapshot = store.snapshot()) {
            Dataset dataset = snapshot.dataset("main");
            assertThat(dataset.size()).as(seed).isEqualTo(ids.size());
            for (int i = 0; i < Math.min(ids.size(), 2000); i++) {
                int ordinal = ids.size() <= 2000 ? i : random.nextInt(ids.size());
                String id = ids.get(ordinal);
                assertThat(dataset.keys().id(ordinal)).as(seed).isEqualTo(id);
                if (id != null) {
                    assertThat(dataset.keys().ordinal(id)).as(seed).isEqualTo(ordinal);
                }
            }
            assertThat(dataset.keys().ordinal("no such id")).as(seed).isEqualTo(-1);
            RowsCheck check = new RowsCheck(seed, random, dataset, options.indexes());
            for (int version = 1; version <= labels.size(); version++) {
                Labels stored = dataset.labels(version);
                check.rows(stored, labels.get(version - 1));
                check.order(stored, labels.get(version - 1));
            }
            models.forEach((name, versions) -> {
                for (int version = 1; version <= versions.size(); version++) {
                    Model stored = dataset.model(name, version);
                    check.rows(stored, versions.get(version - 1));
                    check.scores(stored.scores(), versions.get(version - 1));
                }
            });
        }
    }

    private void writeLabels(StoreWriter writer, boolean append) {
        Expected last = labels.isEmpty() ? null : labels.get(labels.size() - 1);
        boolean onto = append && last != null;
        Expected expected = new Expected();
        List<ColumnSpec> specs = specs(onto ? last.types : Map.of());
        if (onto) {
            expected.types.putAll(last.types);
            expected.rows.putAll(last.rows);
        }
        List<@Nullable String> file = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            file.add(random.nextInt(20) == 0 ? null : onto ? "more" + line + "-" + i : "id" + i);
        }
        if (random.nextBoolean()) {
            Collections.shuffle(file, random);
        }
        if (onto) {
            ordinals.forEach((id, ordinal) -> {
                if (!last.rows.containsKey(ordinal) && random.nextBoolean()) {
                    file.add(id);
                }
            });
        }
        RowsWriter rows = writer.labels("main", specs, List.of(), append);
        write(rows, specs, file, expected);
        WrittenRows written = rows.finish();
        assertThat(written.rows()).as(seed).isEqualTo(file.size());
        labels.add(expected);
    }

    private void writeModel(StoreWriter writer, String name) {
        Expected expected = new Expected();
        expected.scoreClasses = random.nextBoolean() ? List.of() : List.of("c1", "new" + random.nextInt(3), "c0");
        List<@Nullable String> file = new ArrayList<>();
        int unknown = 0;
        for (String id : ids) {
            if (id != null && random.nextInt(10) > 0) {
                file.add(id);
            }
            if (random.nextInt(30) == 0) {
                file.add(random.nextBoolean() ? null : "unknown" + line + "-" + unknown++);
            }
        }
        if (random.nextBoolean()) {
            Collections.shuffle(file, random);
        }
        Map<Integer, Map<String, Object>> labelled = labels.isEmpty() ? Map.of() : labels.get(labels.size() - 1).rows;
        List<ColumnSpec> specs = specs(Map.of());
        Map<String, Object> attributes = Map.of("line", (long) line);
        RowsWriter rows = writer.model("main", name, specs, expected.scoreClasses, attributes);
        write(rows, specs, file, expected);
        WrittenRows written = rows.finish();
        int matched = 0;
        for (int ordinal : expected.rows.keySet()) {
            matched += labelled.containsKey(ordinal) ? 1 : 0;
        }
        int keyless = Collections.frequency(file, null);
        assertThat(List.of(written.rows(), written.matched(), written.keyless(), written.unknown(), written.missing()))
                .as(seed)
                .containsExactly(
                        file.size(), matched, keyless, file.size() - matched - keyless, labelled.size() - matched);
        models.computeIfAbsent(name, key -> new ArrayList<>()).add(expected);
    }

    private List<ColumnSpec> specs(Map<String, ColumnType> known) {
        List<ColumnSpec> specs = new ArrayList<>();
        known.forEach((name, type) -> {
            if (random.nextInt(4) > 0) {
                specs.add(new ColumnSpec(name, type));
            }
        });
        schemas++;
        for (int i = random.nextInt(5); i >= 0; i--) {
            ColumnType type = ColumnType.values()[random.nextInt(7)];
            specs.add(new ColumnSpec("c" + schemas + "-" + i, type));
        }
        return specs;
    }

    private void write(RowsWriter rows, List<ColumnSpec> specs, List<@Nullable String> file, Expected expected) {
        specs.forEach(spec -> expected.types.put(spec.name(), spec.type()));
        RandomValues values = new RandomValues(random, specs);
        for (String id : file) {
            Integer known = id == null ? null : ordinals.get(id);
            int ordinal = known == null ? ids.size() : known;
            if (known == null) {
                ids.add(id);
                if (id != null) {
                    ordinals.put(id, ordinal);
                }
            }
            Map<String, Object> row = new HashMap<>();
            rows.id(id);
            for (int column = 0; column < specs.size(); column++) {
                Object value = values.write(rows, column);
                if (value != null) {
                    row.put(specs.get(column).name(), value);
                }
            }
            if (!expected.scoreClasses.isEmpty() && random.nextInt(10) > 0) {
                float[] scores = {random.nextFloat(), random.nextBoolean() ? Float.NaN : 1f, 0.5f};
                rows.scores(scores);
                expected.scores.put(ordinal, scores);
            }
            rows.endRow(++line);
            expected.rows.put(ordinal, row);
        }
    }
}
