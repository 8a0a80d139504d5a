package dev.parallax.storage.internal.catalog;

import dev.parallax.storage.internal.files.ByteSource;
import dev.parallax.storage.internal.files.FileKind;
import dev.parallax.storage.internal.files.FileRef;
import dev.parallax.storage.internal.files.StoreFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what {@link ManifestWriter} wrote. */
public final class ManifestReader {
    private static final FileKind[] KINDS = FileKind.values();

    private final ByteSource in;
    private final int format;

    private ManifestReader(ByteSource in, int format) {
        this.in = in;
        this.format = format;
    }

    /** Reads the manifest of a generation. */
    public static Catalog read(StoreFile file, long generation) {
        long start = file.bodyStart();
        ByteSource in = new ByteSource(file, start, file.contentLength() - start);
        Catalog catalog = new ManifestReader(in, file.version()).catalog();
        if (catalog.generation() != generation) {
            throw in.damaged("it holds generation " + catalog.generation() + ", its name says " + generation);
        }
        return catalog;
    }

    private Catalog catalog() {
        long generation = in.takeLong();
        List<DatasetEntry> datasets = new ArrayList<>();
        for (int i = count(); i > 0; i--) {
            String name = in.takeText();
            long since = format < 2 ? 0 : in.takeLong();
            int size = in.takeCount(Integer.MAX_VALUE);
            List<FileRef> keys = files();
            List<FileRef> classes = files();
            KeyMapRef map = keyMap();
            int labelsGiven = given();
            List<VersionEntry> labels = versions();
            datasets.add(new DatasetEntry(
                    name,
                    since,
                    size,
                    keys,
                    map,
                    classes.isEmpty() ? null : classes.get(0),
                    Math.max(labelsGiven, newest(labels)),
                    labels,
                    models(),
                    tags()));
        }
        if (in.remaining() > 0) {
            throw in.damaged("it goes on after its end");
        }
        return new Catalog(generation, List.copyOf(datasets));
    }

    private int given() {
        return format < 2 ? 0 : in.takeCount(Integer.MAX_VALUE);
    }

    private static int newest(List<VersionEntry> versions) {
        return versions.isEmpty() ? 0 : versions.get(versions.size() - 1).version();
    }

    private List<ModelEntry> models() {
        List<ModelEntry> models = new ArrayList<>();
        for (int i = count(); i > 0; i--) {
            String name = in.takeText();
            int given = given();
            List<VersionEntry> versions = versions();
            models.add(new ModelEntry(name, Math.max(given, newest(versions)), versions));
        }
        return List.copyOf(models);
    }

    private List<TagEntry> tags() {
        List<TagEntry> tags = new ArrayList<>();
        for (int i = format < 2 ? 0 : count(); i > 0; i--) {
            String name = in.takeText();
            String query = in.takeText();
            String origin = in.takeText();
            Instant time = time();
            List<FileRef> rows = files();
            if (rows.size() != 1) {
                throw in.damaged("a tag has " + rows.size() + " files");
            }
            tags.add(new TagEntry(name, query, origin, time, rows.get(0)));
        }
        return List.copyOf(tags);
    }

    private Instant time() {
        return Instant.ofEpochSecond(in.takeLong(), in.takeInt());
    }

    private @Nullable KeyMapRef keyMap() {
        String name = fileName(in.takeText(), true);
        KeyMapRef map = new KeyMapRef(name, in.takeLong(), in.takeCount(Integer.MAX_VALUE));
        return name.isEmpty() ? null : map;
    }

    private String fileName(String name, boolean none) {
        if (!(none && name.isEmpty()) && !isGiven(name)) {
            throw in.damaged("a file is said to have a name that no store gives");
        }
        return name;
    }

    /** Whether a store gives such names: hexadecimal digits, a dot, letters. */
    private static boolean isGiven(String name) {
        int dot = name.indexOf('.');
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean digit = c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
            boolean letter = c >= 'a' && c <= 'z';
            if (!(i < dot ? digit : i == dot || letter)) {
                return false;
            }
        }
        return dot > 0 && dot < name.length() - 1;
    }

    private int count() {
        return in.takeCount(in.remaining());
    }

    private List<VersionEntry> versions() {
        List<VersionEntry> versions = new ArrayList<>();
        for (int i = count(); i > 0; i--) {
            int number = in.takeInt();
            Instant time = time();
            String source = format < 2 ? "" : in.takeText();
            int rows = in.takeCount(Integer.MAX_VALUE);
            String digest = in.takeText();
            List<FileRef> segments = files();
            Map<String, Object> attributes = new LinkedHashMap<>();
            for (int j = count(); j > 0; j--) {
                attributes.put(in.takeText(), attribute());
            }
            versions.add(new VersionEntry(
                    number,
                    time,
                    source.isEmpty() ? null : source,
                    rows,
                    digest,
                    segments,
                    Collections.unmodifiableMap(attributes)));
        }
        return List.copyOf(versions);
    }

    private Object attribute() {
        int tag = in.takeByte();
        return switch (tag) {
            case 'L' -> in.takeLong();
            case 'D' -> Double.longBitsToDouble(in.takeLong());
            case 'B' -> in.takeByte() != 0;
            case 'T' -> in.takeText();
            default -> throw in.damaged("there is no kind of attribute " + tag);
        };
    }

    private List<FileRef> files() {
        List<FileRef> files = new ArrayList<>();
        for (int i = count(); i > 0; i--) {
            int kind = in.takeByte();
            if (kind < 0 || kind >= KINDS.length) {
                throw in.damaged("there is no kind of file " + kind);
            }
            String name = fileName(in.takeText(), false);
            files.add(new FileRef(KINDS[kind], name, in.takeLong(), in.takeInt(), in.takeInt()));
        }
        return List.copyOf(files);
    }
}
