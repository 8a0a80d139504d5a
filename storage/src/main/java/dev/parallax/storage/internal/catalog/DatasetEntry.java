package dev.parallax.storage.internal.catalog;

import dev.parallax.storage.internal.files.FileRef;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A dataset of a generation.
 *
 * @param since the generation that was the first to have it; 0 in stores of before that was kept
 * @param size the size of the id space
 * @param keys the key files, which cover the id space one after another
 * @param keyMap a map of the ids that need not be there; null for none
 * @param classes the dictionary of the classes; null for none
 * @param labelsGiven the largest version number of labels that was ever given; never given again
 * @param labels the versions of the labels, oldest first
 * @param models the models, in order of first import; those that were dropped keep their place until imported again
 * @param tags in the order in which they were made
 */
public record DatasetEntry(
        String name,
        long since,
        int size,
        List<FileRef> keys,
        @Nullable KeyMapRef keyMap,
        @Nullable FileRef classes,
        int labelsGiven,
        List<VersionEntry> labels,
        List<ModelEntry> models,
        List<TagEntry> tags) {
    /** A dataset without anything. */
    public static DatasetEntry empty(String name, long since) {
        return new DatasetEntry(name, since, 0, List.of(), null, null, 0, List.of(), List.of(), List.of());
    }

    /** The model of this name, which may have been dropped; or null. */
    public @Nullable ModelEntry model(String model) {
        for (ModelEntry entry : models) {
            if (entry.name().equals(model)) {
                return entry;
            }
        }
        return null;
    }

    /** Every file it names. */
    public Set<FileRef> files() {
        Set<FileRef> files = new LinkedHashSet<>(keys);
        if (classes != null) {
            files.add(classes);
        }
        labels.forEach(version -> files.addAll(version.segments()));
        models.forEach(model -> model.versions().forEach(version -> files.addAll(version.segments())));
        tags.forEach(tag -> files.add(tag.rows()));
        return files;
    }

    /** This dataset grown to a size, with other key files and another dictionary of classes. */
    public DatasetEntry withSpace(int newSize, List<FileRef> keyFiles, @Nullable FileRef classFile) {
        return new DatasetEntry(name, since, newSize, keyFiles, keyMap, classFile, labelsGiven, labels, models, tags);
    }

    /** This dataset with a map of its ids. */
    public DatasetEntry withKeyMap(KeyMapRef map) {
        return new DatasetEntry(name, since, size, keys, map, classes, labelsGiven, labels, models, tags);
    }

    /** This dataset with a version more of its labels. */
    public DatasetEntry withLabels(VersionEntry version) {
        List<VersionEntry> all = new ArrayList<>(labels);
        all.add(version);
        return withLabels(version.version(), all);
    }

    /** This dataset without a version of its labels. */
    public DatasetEntry withoutLabels(int version) {
        return withLabels(labelsGiven, VersionEntry.without(labels, version));
    }

    private DatasetEntry withLabels(int given, List<VersionEntry> versions) {
        return new DatasetEntry(name, since, size, keys, keyMap, classes, given, List.copyOf(versions), models, tags);
    }

    /** This dataset with a version more of a model. */
    public DatasetEntry withModel(String model, VersionEntry version) {
        List<ModelEntry> all = new ArrayList<>(models);
        ModelEntry known = model(model);
        if (known == null) {
            all.add(new ModelEntry(model, version.version(), List.of(version)));
        } else if (known.versions().isEmpty()) {
            all.remove(known);
            all.add(known.with(version));
        } else {
            all.replaceAll(entry -> entry.equals(known) ? known.with(version) : entry);
        }
        return withModels(all);
    }

    /** This dataset without a version of a model, or without all where 0 is named. */
    public DatasetEntry withoutModel(String model, int version) {
        List<ModelEntry> all = new ArrayList<>(models);
        all.replaceAll(entry -> entry.name().equals(model) ? entry.without(version) : entry);
        return withModels(all);
    }

    private DatasetEntry withModels(List<ModelEntry> all) {
        return new DatasetEntry(name, since, size, keys, keyMap, classes, labelsGiven, labels, List.copyOf(all), tags);
    }

    /** This dataset with a tag, in place of the one of its name. */
    public DatasetEntry withTag(TagEntry tag) {
        List<TagEntry> all = new ArrayList<>(withoutTag(tag.name()).tags());
        all.add(tag);
        return new DatasetEntry(
                name, since, size, keys, keyMap, classes, labelsGiven, labels, models, List.copyOf(all));
    }

    /** This dataset without a tag. */
    public DatasetEntry withoutTag(String tag) {
        List<TagEntry> left =
                tags.stream().filter(entry -> !entry.name().equals(tag)).toList();
        return new DatasetEntry(name, since, size, keys, keyMap, classes, labelsGiven, labels, models, left);
    }
}
