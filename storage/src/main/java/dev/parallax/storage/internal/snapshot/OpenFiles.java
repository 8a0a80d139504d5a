package dev.parallax.storage.internal.snapshot;

import dev.parallax.storage.internal.files.FileRef;
import dev.parallax.storage.internal.files.StoreFile;
import dev.parallax.storage.internal.files.StoreFolder;
import dev.parallax.storage.internal.segment.Segment;
import java.util.HashMap;
import java.util.Map;

/** The files of a store that are open: each once, however many generations name it. Safe for many threads. */
public final class OpenFiles {
    private static final class Held {
        private final Segment segment;
        private int holders;

        Held(Segment segment) {
            this.segment = segment;
        }
    }

    private final StoreFolder folder;
    private final Map<String, Held> held = new HashMap<>();

    /** None yet. */
    public OpenFiles(StoreFolder folder) {
        this.folder = folder;
    }

    /** The folder of the store. */
    public StoreFolder folder() {
        return folder;
    }

    /** Opens a file, or holds it once more. */
    synchronized Segment acquire(FileRef ref) {
        Held file = held.get(ref.name());
        if (file == null) {
            file = new Held(new Segment(
                    StoreFile.open(folder.files(), folder.columns().resolve(ref.name()), ref, folder.store())));
            held.put(ref.name(), file);
        }
        file.holders++;
        return file.segment;
    }

    /** Holds a file once less; the last closes it. */
    synchronized void release(FileRef ref) {
        Held file = held.get(ref.name());
        if (file != null && --file.holders == 0) {
            held.remove(ref.name());
            file.segment.file().close();
        }
    }
}
