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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what {@link ManifestWriter} wrote. */
public final class ManifestReader {
    private static final FileKind[] KINDS = FileKind.values();

    private static final Pattern NAME = Pattern.compile("[0-9a-f]+\\.[a-z]+");

    private final ByteSource in;

    private ManifestReader(ByteSource in) {
        this.in = in;
    }

    /** Reads the manifest of a generation. */
    public static Catalog read(StoreFile file, long generation) {
        long start = file.bodyStart();
        ByteSource in = new ByteSource(file, start, file.contentLength() - start);
        Catalog catalog = new ManifestReader(in).catalog();
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
            int size = in.takeCount(Integer.MAX_VALUE);
            List<FileRef> keys = files();
            List<FileRef> classes = files();
            KeyMapRef map = keyMap();
            List<VersionEntry> labels = versions();
            List<ModelEntry> models = new ArrayList<>();
            for (int j = count(); j > 0; j--) {
                models.add(new ModelEntry(in.takeText(), versions()));
            }
            datasets.add(new DatasetEntry(
                    name, size, keys, map, classes.isEmpty() ? null : classes.get(0), labels, List.copyOf(models)));
        }
        if (in.remaining() > 0) {
            throw in.damaged("it goes on after its end");
        }
        return new Catalog(generation, List.copyOf(datasets));
    }

    private @Nullable KeyMapRef keyMap() {
        String name = fileName(in.takeText(), true);
        KeyMapRef map = new KeyMapRef(name, in.takeLong(), in.takeCount(Integer.MAX_VALUE));
        return name.isEmpty() ? null : map;
    }

    private String fileName(String name, boolean none) {
        if (!(none && name.isEmpty()) && !NAME.matcher(name).matches()) {
            throw in.damaged("a file is said to have a name that no store gives");
        }
        return name;
    }

    private int count() {
        return in.takeCount(in.remaining());
    }

    private List<VersionEntry> versions() {
        List<VersionEntry> versions = new ArrayList<>();
        for (int i = count(); i > 0; i--) {
            int number = in.takeInt();
            Instant time = Instant.ofEpochSecond(in.takeLong(), in.takeInt());
            int rows = in.takeCount(Integer.MAX_VALUE);
            String digest = in.takeText();
            List<FileRef> segments = files();
            Map<String, Object> attributes = new LinkedHashMap<>();
            for (int j = count(); j > 0; j--) {
                attributes.put(in.takeText(), attribute());
            }
            versions.add(
                    new VersionEntry(number, time, rows, digest, segments, Collections.unmodifiableMap(attributes)));
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
