package dev.parallax.engine.internal.describe;

import dev.parallax.engine.Result;
import dev.parallax.storage.Dataset;
import dev.parallax.storage.Model;
import dev.parallax.storage.Rows;
import dev.parallax.storage.Snapshot;
import dev.parallax.storage.Tag;

/** A store: its generation, and what its datasets weigh on disk. */
final class StoreTable {
    private StoreTable() {}

    static Result of(Snapshot snapshot) {
        TableBuilder table = new TableBuilder("what", "value", "bytes");
        long all = snapshot.datasets().stream().mapToLong(Dataset::bytes).sum();
        table.row("generation", String.valueOf(snapshot.generation()), null);
        table.row("datasets", String.valueOf(snapshot.datasets().size()), all);
        for (Dataset dataset : snapshot.datasets()) {
            String name = dataset.name();
            long models = 0;
            int versions = 0;
            for (Model model : dataset.models()) {
                models += dataset.versions(model.name()).stream()
                        .mapToLong(Rows::bytes)
                        .sum();
                versions += dataset.versions(model.name()).size();
            }
            long tags = dataset.tags().stream().mapToLong(Tag::bytes).sum();
            table.row(name, Descriptions.count(dataset.size(), "id"), dataset.bytes());
            table.row(
                    name + ": labels, ids, classes",
                    Descriptions.count(dataset.labelVersions().size(), "version") + " of the labels",
                    dataset.bytes() - models - tags);
            table.row(
                    name + ": models",
                    Descriptions.count(dataset.models().size(), "model") + " in "
                            + Descriptions.count(versions, "version"),
                    models);
            table.row(name + ": tags", Descriptions.count(dataset.tags().size(), "tag"), tags);
            table.row(name + ": ids are found by", dataset.keys().answeredBy(), null);
        }
        return table.build();
    }
}
