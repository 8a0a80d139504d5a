package dev.parallax.storage.internal.catalog;

import dev.parallax.storage.internal.files.ByteSink;
import dev.parallax.storage.internal.files.FileRef;
import dev.parallax.storage.internal.files.FrameWriter;
import java.time.Instant;
import java.util.List;

/**
 * Writes the body of a manifest. {@code text} is a length in bytes (4) and UTF-8; a list is a count (4) and its elements;
 * {@code file} is kind 1 (position in FileKind), name text, length 8, checksum 4, rows 4.
 *
 * <pre>
 * generation 8
 * datasets, a list of:
 *   name text, first generation 8, size 4, key files list of file, classes list of file (none or one)
 *   map of the keys: name text (empty for none), length 8, ids 4
 *   largest version of labels ever given 4, versions of the labels, a list of version
 *   models, a list of: name text, largest version ever given 4, versions list of version
 *   tags, a list of: name text, query text, origin text, time 8 and 4, files list of file (one)
 * version:
 *   number 4, time 8 and 4 (seconds since 1970, nanoseconds), source text (empty for none), rows 4, digest text, segments list of file
 *   attributes, a list of: name text, then T and text, L and 8 bytes, D and 8 bytes of a double, or B and 1 byte
 * </pre>
 *
 * This is format version 2. Version 1 has no first generation, no tags, no sources, and no
 * largest versions: they are those that are there.
 */
public final class ManifestWriter {
    private final ByteSink out = new ByteSink();

    private ManifestWriter() {}

    /** Writes a catalog and closes the file. */
    public static void write(Catalog catalog, FrameWriter file) {
        ManifestWriter writer = new ManifestWriter();
        writer.catalog(catalog);
        file.write(writer.out.bytes(), 0, writer.out.length());
        file.finish(0);
    }

    private void catalog(Catalog catalog) {
        out.putLong(catalog.generation());
        out.putInt(catalog.datasets().size());
        for (DatasetEntry dataset : catalog.datasets()) {
            out.putText(dataset.name());
            out.putLong(dataset.since());
            out.putInt(dataset.size());
            files(dataset.keys());
            files(dataset.classes() == null ? List.of() : List.of(dataset.classes()));
            KeyMapRef map = dataset.keyMap();
            out.putText(map == null ? "" : map.name());
            out.putLong(map == null ? 0 : map.length());
            out.putInt(map == null ? 0 : map.ids());
            out.putInt(dataset.labelsGiven());
            versions(dataset.labels());
            out.putInt(dataset.models().size());
            for (ModelEntry model : dataset.models()) {
                out.putText(model.name());
                out.putInt(model.given());
                versions(model.versions());
            }
            out.putInt(dataset.tags().size());
            dataset.tags().forEach(this::tag);
        }
    }

    private void tag(TagEntry tag) {
        out.putText(tag.name());
        out.putText(tag.query());
        out.putText(tag.origin());
        time(tag.time());
        files(List.of(tag.rows()));
    }

    private void time(Instant time) {
        out.putLong(time.getEpochSecond());
        out.putInt(time.getNano());
    }

    private void versions(List<VersionEntry> versions) {
        out.putInt(versions.size());
        for (VersionEntry version : versions) {
            out.putInt(version.version());
            time(version.time());
            out.putText(version.source() == null ? "" : version.source());
            out.putInt(version.rows());
            out.putText(version.digest());
            files(version.segments());
            out.putInt(version.attributes().size());
            version.attributes().forEach(this::attribute);
        }
    }

    private void files(List<FileRef> files) {
        out.putInt(files.size());
        for (FileRef file : files) {
            out.putByte(file.kind().ordinal());
            out.putText(file.name());
            out.putLong(file.length());
            out.putInt(file.checksum());
            out.putInt(file.rows());
        }
    }

    private void attribute(String name, Object value) {
        out.putText(name);
        if (value instanceof Long number) {
            out.putByte('L');
            out.putLong(number);
        } else if (value instanceof Double number) {
            out.putByte('D');
            out.putLong(Double.doubleToRawLongBits(number));
        } else if (value instanceof Boolean truth) {
            out.putByte('B');
            out.putByte(truth ? 1 : 0);
        } else {
            out.putByte('T');
            out.putText(value.toString());
        }
    }
}
