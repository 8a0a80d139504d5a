package dev.parallax.engine.internal.load;

import dev.parallax.engine.ImportOptions;
import dev.parallax.engine.ImportProgress;
import dev.parallax.engine.ImportSummary;
import dev.parallax.engine.internal.exec.Workers;
import dev.parallax.storage.ColumnSpec;
import dev.parallax.storage.Dataset;
import dev.parallax.storage.DuplicateKeyException;
import dev.parallax.storage.RowsWriter;
import dev.parallax.storage.Snapshot;
import dev.parallax.storage.StoreWriter;
import dev.parallax.storage.WrittenRows;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Keeps what the loader hands to a store, row by row; the dataset it is for has the ids and classes it is given. */
final class RecordedStore implements StoreWriter {
    private static final Workers OTHERS = new Workers(3);

    private final Set<String> ids;
    private final Snapshot snapshot;
    private List<ColumnSpec> specs = List.of();
    private List<String> scoreClasses = List.of();
    private final List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    private final List<Map<String, @Nullable Object>> finished = new ArrayList<>();
    private boolean finishedNow;
    private boolean committed;
    private int started;

    RecordedStore(@Nullable RecordedDataset dataset) {
        this.ids = dataset == null ? Set.of() : dataset.ids();
        List<Dataset> datasets = dataset == null ? List.of() : List.of(dataset);
        this.snapshot = (Snapshot) Proxy.newProxyInstance(
                Snapshot.class.getClassLoader(),
                new Class<?>[] {Snapshot.class},
                (proxy, method, arguments) -> method.getName().equals("datasets") ? datasets : null);
    }

    ImportSummary labels(Path file, ImportOptions how) {
        return load().labels(file, how);
    }

    ImportSummary model(Path file, ImportOptions how) {
        return load().model("m", file, how);
    }

    List<ImportSummary> table(Path file, ImportOptions how) {
        return load().table(file, how);
    }

    List<ImportSummary> models(Path pattern, ImportOptions how) {
        return load().models(pattern, how, file -> true);
    }

    private Import load() {
        return new Import(() -> this, List.of(), ImportProgress.NONE, OTHERS);
    }

    List<ColumnSpec> specs() {
        return specs;
    }

    /** The rows: values by column's name, {@code id} and {@code scores} too; null is no entry. */
    List<Map<String, @Nullable Object>> rows() {
        List<Map<String, @Nullable Object>> all = new ArrayList<>(finished);
        all.addAll(rows);
        return all;
    }

    boolean committed() {
        return committed;
    }

    /** How often a copy was begun. */
    int started() {
        return started;
    }

    List<String> scoreClasses() {
        return scoreClasses;
    }

    @Override
    public Snapshot base() {
        return snapshot;
    }

    @Override
    public Snapshot current() {
        return snapshot;
    }

    @Override
    public RowsWriter labels(String dataset, List<ColumnSpec> columns, List<String> classOrder, boolean append) {
        return start(columns, List.of());
    }

    @Override
    public RowsWriter model(
            String dataset,
            String name,
            List<ColumnSpec> columns,
            List<String> classes,
            Map<String, Object> attributes) {
        return start(columns, classes);
    }

    private RowsWriter start(List<ColumnSpec> columns, List<String> classes) {
        specs = columns;
        scoreClasses = classes;
        finished.addAll(finishedNow ? rows : List.of());
        finishedNow = false;
        rows.clear();
        started++;
        return new Recorder();
    }

    @Override
    public void tag(String dataset, String name, RoaringBitmap ordinals, String query, String origin) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void dropDataset(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void dropLabels(String dataset, int version) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void dropModel(String dataset, String name, int version) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void dropTag(String dataset, String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void commit() {
        committed = true;
    }

    @Override
    public void close() {}

    private final class Recorder implements RowsWriter {
        private Map<String, @Nullable Object> row = new LinkedHashMap<>();
        private final Map<String, Long> lines = new HashMap<>();
        private int matched;
        private int keyless;
        private @Nullable DuplicateKeyException duplicate;

        private void put(int column, Object value) {
            if (row.put(specs.get(column).name(), value) != null) {
                throw new AssertionError("set twice: " + specs.get(column));
            }
        }

        @Override
        public void source(String file) {}

        @Override
        public void id(@Nullable String id) {
            row.put("id", id);
        }

        @Override
        public void text(int column, String value) {
            put(column, value);
        }

        @Override
        public void integer(int column, long value) {
            put(column, value);
        }

        @Override
        public void decimal(int column, double value) {
            put(column, value);
        }

        @Override
        public void scores(float[] scores) {
            row.put("scores", scores.clone());
        }

        @Override
        public void endRow(long line) {
            String id = (String) row.get("id");
            if (id == null) {
                keyless++;
            } else {
                Long before = lines.putIfAbsent(id, line);
                if (before != null && duplicate == null) {
                    duplicate = new DuplicateKeyException(id, before, line);
                }
                matched += ids.contains(id) ? 1 : 0;
            }
            rows.add(row);
            row = new LinkedHashMap<>();
        }

        @Override
        public WrittenRows finish() {
            if (duplicate != null) {
                throw duplicate;
            }
            finishedNow = true;
            int unknown = rows.size() - keyless - matched;
            List<String> strangers = lines.keySet().stream()
                    .filter(id -> !ids.contains(id))
                    .sorted()
                    .limit(3)
                    .toList();
            List<String> missing = ids.stream()
                    .filter(id -> !lines.containsKey(id))
                    .sorted()
                    .limit(3)
                    .toList();
            return new WrittenRows(rows.size(), matched, unknown, keyless, ids.size() - matched, strangers, missing);
        }
    }
}
