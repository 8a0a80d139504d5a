package dev.parallax.engine;

import dev.parallax.engine.internal.describe.Sizes;
import dev.parallax.grammar.Diagnostic;
import dev.parallax.grammar.Identifier;
import dev.parallax.grammar.Spelling;
import dev.parallax.grammar.Statement;
import dev.parallax.storage.Dataset;
import dev.parallax.storage.Model;
import dev.parallax.storage.Rows;
import dev.parallax.storage.Snapshot;
import dev.parallax.storage.Store;
import dev.parallax.storage.StoreWriter;
import dev.parallax.storage.Tag;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** What statements change in a store beside imports: tags that are kept, and what is dropped. Each change is one commit. */
final class Changes {
    private final Store store;

    Changes(Store store) {
        this.store = store;
    }

    /**
     * The dataset with the version of its labels that {@code use} names.
     *
     * @throws QueryException if there is none
     */
    static Dataset withLabels(Dataset dataset, Statement.Use use) {
        if (dataset.labels(use.version()) == null) {
            throw unknownVersion(use.dataset(), use.version(), dataset.labelVersions());
        }
        return dataset.withLabels(use.version());
    }

    /**
     * Keeps the rows that a query tagged, all or nothing.
     *
     * @param dataset as the query saw it
     * @param tagged ordinals by the name of the tag
     * @param origin see {@link Tag#origin}
     */
    void tag(Dataset dataset, Map<String, RoaringBitmap> tagged, String query, String origin) {
        try (StoreWriter writer = store.write();
                Snapshot base = writer.base()) {
            Dataset now = base.dataset(dataset.name());
            if (now == null || now.since() != dataset.since()) {
                throw new QueryException(
                        "the dataset `" + dataset.name() + "` was dropped meanwhile, and its rows cannot"
                                + " be tagged\n  ask again: the query then sees what there is now");
            }
            tagged.forEach((name, ordinals) -> writer.tag(dataset.name(), name, ordinals, query, origin));
            writer.commit();
        }
    }

    /**
     * Drops what a statement names.
     *
     * @param dataset the dataset in use; null if there is none
     * @param inUse whether another session uses the dataset of a name
     * @return what was dropped, for a person
     */
    String drop(Statement.Drop drop, @Nullable String dataset, Predicate<String> inUse) {
        try (StoreWriter writer = store.write();
                Snapshot base = writer.base()) {
            String dropped =
                    switch (drop.kind()) {
                        case DATASET -> dataset(drop, base, writer, inUse);
                        case MODEL -> model(drop, dataset(drop, base, dataset), writer);
                        case TAG -> tag(drop, dataset(drop, base, dataset), writer);
                    };
            long freed = bytes(base) - bytes(writer);
            writer.commit();
            return dropped + ": " + Sizes.of(freed) + " free";
        }
    }

    private static long bytes(Snapshot snapshot) {
        return snapshot.datasets().stream().mapToLong(Dataset::bytes).sum();
    }

    private static long bytes(StoreWriter writer) {
        try (Snapshot left = writer.current()) {
            return bytes(left);
        }
    }

    private static Dataset dataset(Statement.Drop drop, Snapshot base, @Nullable String name) {
        Dataset dataset = name == null ? null : base.dataset(name);
        if (dataset == null) {
            throw refused(
                    drop,
                    "no dataset is in use",
                    base.datasets().isEmpty() ? "the store is empty" : "say which: `use NAME` first");
        }
        return dataset;
    }

    private static String dataset(Statement.Drop drop, Snapshot base, StoreWriter writer, Predicate<String> inUse) {
        String name = drop.name().name();
        Dataset dataset = base.dataset(name);
        if (dataset == null) {
            throw unknown(
                    drop, "dataset", base.datasets().stream().map(Dataset::name).toList());
        }
        if (drop.version() > 0) {
            return labels(drop, dataset, writer);
        }
        if (inUse.test(name)) {
            throw refused(
                    drop, "the dataset `" + name + "` is in use by another session", "let it `use` another one first");
        }
        writer.dropDataset(name);
        return "dataset " + name;
    }

    private static String labels(Statement.Drop drop, Dataset dataset, StoreWriter writer) {
        if (dataset.labels(drop.version()) == null) {
            throw unknownVersion(drop.name(), drop.version(), dataset.labelVersions());
        }
        if (dataset.labelVersions().size() == 1) {
            throw refused(
                    drop,
                    "`" + dataset.name() + "@" + drop.version() + "` is the only version of the labels",
                    "drop the dataset with all that belongs to it: `drop dataset " + dataset.name() + "`");
        }
        writer.dropLabels(dataset.name(), drop.version());
        return "labels " + dataset.name() + "@" + drop.version();
    }

    private static String model(Statement.Drop drop, Dataset dataset, StoreWriter writer) {
        String name = drop.name().name();
        List<Model> versions = dataset.versions(name);
        if (versions.isEmpty()) {
            throw unknown(
                    drop, "model", dataset.models().stream().map(Model::name).toList());
        }
        if (drop.version() > 0) {
            if (dataset.model(name, drop.version()) == null) {
                throw unknownVersion(drop.name(), drop.version(), versions);
            }
            writer.dropModel(dataset.name(), name, drop.version());
            return "model " + name + "@" + drop.version();
        }
        writer.dropModel(dataset.name(), name, 0);
        return "model " + name + (versions.size() == 1 ? "" : " in " + versions.size() + " versions");
    }

    private static String tag(Statement.Drop drop, Dataset dataset, StoreWriter writer) {
        String name = drop.name().name();
        Tag tag = dataset.tag(name);
        if (tag == null) {
            throw unknown(drop, "tag", dataset.tags().stream().map(Tag::name).toList());
        }
        writer.dropTag(dataset.name(), name);
        return String.format("tag \"%s\" of %,d row%s", name, tag.rows(), tag.rows() == 1 ? "" : "s");
    }

    private static QueryException unknown(Statement.Drop drop, String what, List<String> known) {
        String name = drop.name().name();
        String nearest = Spelling.nearest(name, known);
        String there = known.isEmpty()
                ? "there is none"
                : "there " + (known.size() == 1 ? "is " : "are ") + String.join(", ", known);
        return refused(
                drop,
                "unknown " + what + " `" + name + "`",
                (nearest == null ? "" : "did you mean `" + nearest + "`? ") + there);
    }

    private static QueryException unknownVersion(Identifier name, int version, List<? extends Rows> versions) {
        List<String> known = versions.stream()
                .map(each -> name.name() + "@" + each.version())
                .toList();
        return new QueryException(new Diagnostic(
                "`" + name.name() + "` has no version " + version,
                "there " + (known.size() == 1 ? "is " : "are ") + String.join(", ", known),
                name.span()));
    }

    private static QueryException refused(Statement.Drop drop, String fact, String cure) {
        return new QueryException(new Diagnostic(fact, cure, drop.name().span()));
    }
}
