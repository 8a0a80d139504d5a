package dev.parallax.storage.internal.snapshot;

import dev.parallax.storage.Dataset;
import dev.parallax.storage.Dictionary;
import dev.parallax.storage.Keys;
import dev.parallax.storage.Labels;
import dev.parallax.storage.Model;
import dev.parallax.storage.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dataset seen with an older version of its labels. */
record PinnedDataset(Dataset dataset, Labels labels) implements Dataset {
    @Override
    public String name() {
        return dataset.name();
    }

    @Override
    public long since() {
        return dataset.since();
    }

    @Override
    public int size() {
        return dataset.size();
    }

    @Override
    public Keys keys() {
        return dataset.keys();
    }

    @Override
    public Dictionary classes() {
        return dataset.classes();
    }

    @Override
    public @Nullable Labels labels(int version) {
        return dataset.labels(version);
    }

    @Override
    public List<Labels> labelVersions() {
        return dataset.labelVersions();
    }

    @Override
    public Dataset withLabels(int version) {
        return dataset.withLabels(version);
    }

    @Override
    public List<Model> models() {
        return dataset.models();
    }

    @Override
    public List<Model> versions(String model) {
        return dataset.versions(model);
    }

    @Override
    public @Nullable Model model(String name, int version) {
        return dataset.model(name, version);
    }

    @Override
    public List<Tag> tags() {
        return dataset.tags();
    }

    @Override
    public @Nullable Tag tag(String name) {
        return dataset.tag(name);
    }

    @Override
    public long bytes() {
        return dataset.bytes();
    }
}
