package dev.parallax.storage.internal.snapshot;

import dev.parallax.storage.Dataset;
import dev.parallax.storage.Dictionary;
import dev.parallax.storage.Labels;
import dev.parallax.storage.Model;
import dev.parallax.storage.Tag;
import dev.parallax.storage.internal.catalog.DatasetEntry;
import dev.parallax.storage.internal.catalog.ModelEntry;
import dev.parallax.storage.internal.catalog.TagEntry;
import dev.parallax.storage.internal.catalog.VersionEntry;
import dev.parallax.storage.internal.column.EmptyDictionary;
import dev.parallax.storage.internal.column.StoredDictionary;
import dev.parallax.storage.internal.files.FileRef;
import dev.parallax.storage.internal.files.StoreFile;
import dev.parallax.storage.internal.keys.StoredKeys;
import dev.parallax.storage.internal.segment.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A dataset of a generation. */
public final class StoredDataset implements Dataset {
    private final DatasetEntry entry;
    private final Generation generation;
    private final List<Labels> labels = new ArrayList<>();
    private final Map<String, List<Model>> models = new LinkedHashMap<>();
    private final Map<String, Tag> tags = new LinkedHashMap<>();
    private @Nullable StoredKeys keys;
    private @Nullable Dictionary classes;

    StoredDataset(DatasetEntry entry, Generation generation) {
        this.entry = entry;
        this.generation = generation;
        for (VersionEntry version : entry.labels()) {
            labels.add(new StoredLabels(version, this));
        }
        for (ModelEntry model : entry.models()) {
            List<Model> versions = new ArrayList<>();
            for (VersionEntry version : model.versions()) {
                versions.add(new StoredModel(model.name(), version, this));
            }
            if (!versions.isEmpty()) {
                models.put(model.name(), List.copyOf(versions));
            }
        }
        for (TagEntry tag : entry.tags()) {
            tags.put(tag.name(), new StoredTag(tag, this));
        }
    }

    synchronized void close() {
        if (keys != null) {
            keys.close();
        }
    }

    /** Every version of the labels and of the models. */
    List<StoredRows> allRows() {
        List<StoredRows> all = new ArrayList<>();
        labels.forEach(version -> all.add((StoredRows) version));
        models.values().forEach(versions -> versions.forEach(version -> all.add((StoredRows) version)));
        return all;
    }

    Generation generation() {
        return generation;
    }

    @Override
    public String name() {
        return entry.name();
    }

    @Override
    public long since() {
        return entry.since();
    }

    @Override
    public int size() {
        return entry.size();
    }

    @Override
    public synchronized StoredKeys keys() {
        StoredKeys known = keys;
        if (known == null) {
            known = new StoredKeys(
                    entry.keys().stream().map(generation::segment).toList(),
                    entry.size(),
                    generation.store(),
                    generation.keyMaps(),
                    entry.keyMap());
            keys = known;
        }
        return known;
    }

    @Override
    public synchronized Dictionary classes() {
        Dictionary known = classes;
        if (known == null) {
            FileRef ref = entry.classes();
            if (ref == null) {
                known = new EmptyDictionary();
            } else {
                StoreFile file = generation.segment(ref).file();
                long start = file.bodyStart();
                known = new StoredDictionary(file, new Section(start, file.contentLength() - start));
            }
            classes = known;
        }
        return known;
    }

    @Override
    public @Nullable Labels labels() {
        return labels.isEmpty() ? null : labels.get(labels.size() - 1);
    }

    @Override
    public @Nullable Labels labels(int version) {
        for (Labels each : labels) {
            if (each.version() == version) {
                return each;
            }
        }
        return null;
    }

    @Override
    public List<Labels> labelVersions() {
        return List.copyOf(labels);
    }

    @Override
    public Dataset withLabels(int version) {
        Labels found = labels(version);
        if (found == null) {
            throw new IllegalArgumentException("dataset " + name() + " has no labels of version " + version);
        }
        return new PinnedDataset(this, found);
    }

    @Override
    public List<Tag> tags() {
        return List.copyOf(tags.values());
    }

    @Override
    public @Nullable Tag tag(String name) {
        return tags.get(name);
    }

    @Override
    public long bytes() {
        long map = entry.keyMap() == null ? 0 : entry.keyMap().length();
        return map + entry.files().stream().mapToLong(FileRef::length).sum();
    }

    @Override
    public List<Model> models() {
        return models.values().stream()
                .map(versions -> versions.get(versions.size() - 1))
                .toList();
    }

    @Override
    public List<Model> versions(String model) {
        return models.getOrDefault(model, List.of());
    }

    @Override
    public @Nullable Model model(String name, int version) {
        List<Model> versions = versions(name);
        if (version == 0 && !versions.isEmpty()) {
            return versions.get(versions.size() - 1);
        }
        for (Model each : versions) {
            if (each.version() == version) {
                return each;
            }
        }
        return null;
    }
}
