package dev.parallax.storage.internal.catalog;

import dev.parallax.storage.internal.files.FileRef;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that a generation consists of. */
public record Catalog(long generation, List<DatasetEntry> datasets) {
    /** The dataset of this name, or null. */
    public @Nullable DatasetEntry dataset(String name) {
        for (DatasetEntry dataset : datasets) {
            if (dataset.name().equals(name)) {
                return dataset;
            }
        }
        return null;
    }

    /** This catalog with a dataset put in place of the one of its name, or at the end. */
    public Catalog with(DatasetEntry changed) {
        ArrayList<DatasetEntry> all = new ArrayList<>(datasets);
        all.replaceAll(dataset -> dataset.name().equals(changed.name()) ? changed : dataset);
        if (dataset(changed.name()) == null) {
            all.add(changed);
        }
        return new Catalog(generation, List.copyOf(all));
    }

    /** This catalog without a dataset. */
    public Catalog without(String name) {
        return new Catalog(
                generation,
                datasets.stream()
                        .filter(dataset -> !dataset.name().equals(name))
                        .toList());
    }

    /** Every file it names. */
    public Set<FileRef> files() {
        Set<FileRef> files = new LinkedHashSet<>();
        datasets.forEach(dataset -> files.addAll(dataset.files()));
        return files;
    }
}
