package dev.parallax.storage.internal.commit;

import dev.parallax.storage.Column;
import dev.parallax.storage.ColumnSpec;
import dev.parallax.storage.ColumnType;
import dev.parallax.storage.Dictionary;
import dev.parallax.storage.Labels;
import dev.parallax.storage.StoreOptions;
import dev.parallax.storage.internal.catalog.Catalog;
import dev.parallax.storage.internal.catalog.DatasetEntry;
import dev.parallax.storage.internal.catalog.ModelEntry;
import dev.parallax.storage.internal.catalog.VersionEntry;
import dev.parallax.storage.internal.column.ClassCodes;
import dev.parallax.storage.internal.column.DictionaryWriter;
import dev.parallax.storage.internal.column.EmptyDictionary;
import dev.parallax.storage.internal.files.FileKind;
import dev.parallax.storage.internal.files.FileRef;
import dev.parallax.storage.internal.files.FrameWriter;
import dev.parallax.storage.internal.rows.NewFiles;
import dev.parallax.storage.internal.rows.RowsTask;
import dev.parallax.storage.internal.rows.WrittenSegment;
import dev.parallax.storage.internal.snapshot.Generation;
import dev.parallax.storage.internal.snapshot.StoredDataset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One file's rows on their way into a dataset: what the rows are written onto, and the catalog they lead to. */
final class DatasetChange {
    private final Catalog catalog;
    private final DatasetEntry entry;
    private final @Nullable StoredDataset dataset;
    private final ClassCodes classes;
    private final StoreOptions options;

    DatasetChange(Generation working, String name, StoreOptions options) {
        this.catalog = working.catalog();
        this.options = options;
        this.dataset = working.datasets().get(name);
        DatasetEntry known = catalog.dataset(name);
        this.entry = known != null ? known : DatasetEntry.empty(name, catalog.generation() + 1);
        this.classes = new ClassCodes(dataset == null ? new EmptyDictionary() : dataset.classes());
    }

    RowsTask labels(List<ColumnSpec> columns, List<String> classOrder, boolean append) {
        if (!classOrder.isEmpty()) {
            classes.name(classOrder);
        }
        Labels newest = dataset == null ? null : dataset.labels();
        Map<String, List<String>> earlier = new HashMap<>();
        if (append && newest != null) {
            for (ColumnSpec spec : columns) {
                Column column = newest.column(spec.name());
                if (column != null) {
                    needSameType(spec, column);
                    earlier.put(spec.name(), texts(column));
                }
            }
        }
        return task(true, append && newest != null, columns, List.of(), earlier);
    }

    private static void needSameType(ColumnSpec spec, Column column) {
        if (column.type() != spec.type()) {
            throw new IllegalArgumentException("column " + spec.name() + " is " + column.type()
                    + " in the labels that are there, and " + spec.type() + " in the rows to append");
        }
    }

    private static List<String> texts(Column column) {
        Dictionary dictionary = column.dictionary();
        if (column.type() != ColumnType.TEXT || dictionary == null || !dictionary.coded()) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (int code = 0; code < dictionary.size(); code++) {
            texts.add(dictionary.text(code));
        }
        return texts;
    }

    RowsTask model(List<ColumnSpec> columns, List<String> scoreClasses) {
        List<Integer> planes = scoreClasses.stream().map(classes::code).toList();
        return task(false, false, columns, planes, Map.of());
    }

    private RowsTask task(
            boolean labels,
            boolean append,
            List<ColumnSpec> columns,
            List<Integer> planes,
            Map<String, List<String>> earlier) {
        Labels newest = dataset == null ? null : dataset.labels();
        return new RowsTask(
                labels,
                append,
                entry.size(),
                dataset == null ? null : dataset.keys(),
                newest == null ? null : newest.presence(),
                List.copyOf(columns),
                classes,
                planes,
                earlier,
                options);
    }

    Catalog withLabels(WrittenSegment written, NewFiles files, boolean append) {
        List<VersionEntry> versions = entry.labels();
        VersionEntry last = versions.isEmpty() ? null : versions.get(versions.size() - 1);
        int number = entry.labelsGiven() + 1;
        List<FileRef> segments = new ArrayList<>();
        int rows = written.rows().rows();
        String digest = written.digest();
        String source = written.source();
        if (append && last != null) {
            segments.addAll(last.segments());
            rows = Math.addExact(rows, last.rows());
            digest = digest(last.digest() + digest);
            source = joined(last.source(), source);
        }
        segments.add(written.segment());
        VersionEntry version =
                new VersionEntry(number, Instant.now(), source, rows, digest, List.copyOf(segments), Map.of());
        return catalog.with(grown(written, files).withLabels(version));
    }

    Catalog withModel(WrittenSegment written, NewFiles files, String name, Map<String, Object> attributes) {
        ModelEntry model = entry.model(name);
        int number = model == null ? 1 : model.given() + 1;
        VersionEntry version = new VersionEntry(
                number,
                Instant.now(),
                written.source(),
                written.rows().rows(),
                written.digest(),
                List.of(written.segment()),
                Collections.unmodifiableMap(new LinkedHashMap<>(attributes)));
        return catalog.with(grown(written, files).withModel(name, version));
    }

    private static @Nullable String joined(@Nullable String first, @Nullable String second) {
        return first == null || second == null ? null : first.equals(second) ? first : first + ", " + second;
    }

    private DatasetEntry grown(WrittenSegment written, NewFiles files) {
        List<FileRef> keys = new ArrayList<>(entry.keys());
        if (written.keys() != null) {
            keys.add(written.keys());
        }
        return entry.withSpace(written.size(), List.copyOf(keys), classes(files));
    }

    private @Nullable FileRef classes(NewFiles files) {
        if (!classes.changed()) {
            return entry.classes();
        }
        try (FrameWriter out = files.create(FileKind.CLASSES)) {
            DictionaryWriter.write(out, classes.texts(), classes.named(), false);
            return out.finish(classes.texts().size());
        }
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
