package dev.parallax.storage.internal.catalog;

import dev.parallax.storage.internal.files.FileRef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dataset of a generation.
 *
 * @param size the size of the id space
 * @param keys the key files, which cover the id space one after another
 * @param keyMap a map of the ids that need not be there; null for none
 * @param classes the dictionary of the classes; null for none
 * @param labels the versions of the labels, oldest first
 * @param models the models, in order of first import
 */
public record DatasetEntry(
        String name,
        int size,
        List<FileRef> keys,
        @Nullable KeyMapRef keyMap,
        @Nullable FileRef classes,
        List<VersionEntry> labels,
        List<ModelEntry> models) {
    /** The model of this name, or null. */
    public @Nullable ModelEntry model(String model) {
        for (ModelEntry entry : models) {
            if (entry.name().equals(model)) {
                return entry;
            }
        }
        return null;
    }

    /** This dataset with one key file instead of those it has. */
    public DatasetEntry withKeys(FileRef file) {
        return new DatasetEntry(name, size, List.of(file), keyMap, classes, labels, models);
    }

    /** This dataset with a map of its ids. */
    public DatasetEntry withKeyMap(KeyMapRef map) {
        return new DatasetEntry(name, size, keys, map, classes, labels, models);
    }

    /** This dataset with a version more of its labels. */
    public DatasetEntry withLabels(VersionEntry version) {
        List<VersionEntry> all = new ArrayList<>(labels);
        all.add(version);
        return new DatasetEntry(name, size, keys, keyMap, classes, List.copyOf(all), models);
    }

    /** This dataset with a version more of a model. */
    public DatasetEntry withModel(String model, VersionEntry version) {
        List<ModelEntry> all = new ArrayList<>(models);
        all.replaceAll(entry -> entry.name().equals(model) ? entry.with(version) : entry);
        if (model(model) == null) {
            all.add(new ModelEntry(model, List.of(version)));
        }
        return new DatasetEntry(name, size, keys, keyMap, classes, labels, List.copyOf(all));
    }
}
