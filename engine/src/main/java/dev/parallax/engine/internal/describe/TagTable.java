package dev.parallax.engine.internal.describe;

import dev.parallax.engine.Result;
import dev.parallax.storage.Dataset;
import dev.parallax.storage.Labels;
import dev.parallax.storage.Tag;
import org.roaringbitmap.buffer.ImmutableRoaringBitmap;

/** The tags of a dataset, one a row. */
final class TagTable {
    private final TableBuilder table =
            new TableBuilder("tag", "rows", "labelled", "tagged", "bytes", "query", "ran on");

    private TagTable() {}

    static Result of(Dataset dataset) {
        TagTable tags = new TagTable();
        dataset.tags().forEach(tag -> tags.add(tag, dataset));
        return tags.table.build();
    }

    static Result of(Dataset dataset, Tag tag) {
        TagTable tags = new TagTable();
        tags.add(tag, dataset);
        return tags.table.build();
    }

    private void add(Tag tag, Dataset dataset) {
        Labels labels = dataset.labels();
        table.row(
                tag.name(),
                (long) tag.rows(),
                labels == null ? 0L : (long) ImmutableRoaringBitmap.andCardinality(tag.ordinals(), labels.presence()),
                VersionTable.time(tag.time()),
                tag.bytes(),
                tag.query(),
                tag.origin());
    }
}
