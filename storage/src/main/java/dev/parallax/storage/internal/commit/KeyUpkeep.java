package dev.parallax.storage.internal.commit;

import dev.parallax.storage.StoreOptions;
import dev.parallax.storage.internal.catalog.Catalog;
import dev.parallax.storage.internal.catalog.DatasetEntry;
import dev.parallax.storage.internal.catalog.KeyMapRef;
import dev.parallax.storage.internal.files.FileKind;
import dev.parallax.storage.internal.files.FileRef;
import dev.parallax.storage.internal.files.StoreFolder;
import dev.parallax.storage.internal.keys.KeyFileWriter;
import dev.parallax.storage.internal.keys.KeyHash;
import dev.parallax.storage.internal.keys.StoredKeys;
import dev.parallax.storage.internal.rows.NewFiles;
import dev.parallax.storage.internal.snapshot.Generation;
import dev.parallax.storage.internal.snapshot.StoredDataset;
import java.util.List;

/** Keeps look-ups fast after an import: few key files, and a map of the ids once many were looked up. */
final class KeyUpkeep {
    private static final int MOST_FILES = 8;
    private static final int MANY_LOOK_UPS = 100_000;

    /** Above this, filling a map takes longer than it saves: the key file answers a look-up as fast. */
    private static final int LARGEST_MAP = 4_000_000;

    private final StoreFolder folder;
    private final NewFiles files;
    private final StoreOptions options;

    KeyUpkeep(StoreFolder folder, NewFiles files, StoreOptions options) {
        this.folder = folder;
        this.files = files;
        this.options = options;
    }

    /** The catalog of a generation, with what was done for a dataset after a file that needed so many look-ups. */
    Catalog after(Generation generation, String name, int lookUps) {
        Catalog catalog = generation.catalog();
        DatasetEntry entry = catalog.dataset(name);
        StoredDataset dataset = generation.datasets().get(name);
        if (entry == null || dataset == null) {
            return catalog;
        }
        DatasetEntry kept = entry;
        if (entry.keys().size() > MOST_FILES) {
            kept = kept.withSpace(entry.size(), List.of(merge(dataset.keys(), entry.size())), entry.classes());
        }
        KeyMapRef old = entry.keyMap();
        boolean stale = old == null || old.ids() < entry.size() - entry.size() / 4;
        if (options.keyMap() && stale && lookUps >= MANY_LOOK_UPS && entry.size() <= LARGEST_MAP) {
            KeyMapRef map = dataset.keys().makeMap(folder.keyMaps(), files.note(folder.keyMaps(), ".chm"));
            kept = map == null ? kept : kept.withKeyMap(map);
        }
        return catalog.with(kept);
    }

    private FileRef merge(StoredKeys keys, int size) {
        KeyHash hash = new KeyHash(files.store());
        try (KeyFileWriter writer = new KeyFileWriter(files.create(FileKind.KEYS), 0)) {
            for (int ordinal = 0; ordinal < size; ordinal++) {
                byte[] utf8 = keys.utf8(ordinal);
                if (utf8 == null) {
                    writer.addNull();
                } else {
                    writer.add(utf8, 0, utf8.length, hash.of(utf8));
                }
            }
            FileRef file = writer.finish().file();
            if (file == null) {
                throw new IllegalStateException("the key files of the store hold an id twice");
            }
            return file;
        }
    }
}
