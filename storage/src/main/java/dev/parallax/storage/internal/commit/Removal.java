package dev.parallax.storage.internal.commit;

import dev.parallax.storage.internal.catalog.Catalog;
import dev.parallax.storage.internal.catalog.DatasetEntry;
import dev.parallax.storage.internal.catalog.ModelEntry;
import dev.parallax.storage.internal.catalog.TagEntry;
import dev.parallax.storage.internal.catalog.VersionEntry;
import java.util.List;

/** A catalog without something it has; what it has not is refused with a list of what there is. */
final class Removal {
    private final Catalog catalog;

    Removal(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Without a dataset. */
    Catalog dataset(String name) {
        need(name);
        return catalog.without(name);
    }

    /** Without a version of the labels, of which one must be left. */
    Catalog labels(String name, int version) {
        DatasetEntry dataset = need(name);
        need(dataset.labels(), version, name);
        if (dataset.labels().size() == 1) {
            throw new IllegalArgumentException(
                    name + "@" + version + " is the only version of the labels; drop the dataset");
        }
        return catalog.with(dataset.withoutLabels(version));
    }

    /** Without a version of a model, or without all where 0 is named. */
    Catalog model(String name, String model, int version) {
        DatasetEntry dataset = need(name);
        ModelEntry known = dataset.model(model);
        if (known == null || known.versions().isEmpty()) {
            throw none("model", model, modelNames(dataset));
        }
        if (version != 0) {
            need(known.versions(), version, model);
        }
        return catalog.with(dataset.withoutModel(model, version));
    }

    /** Without a tag. */
    Catalog tag(String name, String tag) {
        DatasetEntry dataset = need(name);
        List<String> tags = dataset.tags().stream().map(TagEntry::name).toList();
        if (!tags.contains(tag)) {
            throw none("tag", tag, tags);
        }
        return catalog.with(dataset.withoutTag(tag));
    }

    private DatasetEntry need(String name) {
        DatasetEntry dataset = catalog.dataset(name);
        if (dataset == null) {
            throw none(
                    "dataset",
                    name,
                    catalog.datasets().stream().map(DatasetEntry::name).toList());
        }
        return dataset;
    }

    private static void need(List<VersionEntry> versions, int version, String of) {
        if (versions.stream().noneMatch(each -> each.version() == version)) {
            throw none(
                    "version",
                    of + "@" + version,
                    versions.stream().map(each -> "@" + each.version()).toList());
        }
    }

    private static List<String> modelNames(DatasetEntry dataset) {
        return dataset.models().stream()
                .filter(model -> !model.versions().isEmpty())
                .map(ModelEntry::name)
                .toList();
    }

    private static IllegalArgumentException none(String what, String name, List<String> known) {
        return new IllegalArgumentException("there is no " + what + " " + name + "; there "
                + (known.isEmpty() ? "is none" : (known.size() == 1 ? "is " : "are ") + String.join(", ", known)));
    }
}
