package dev.parallax.storage.internal.rows;

import dev.parallax.storage.internal.files.FileKind;
import dev.parallax.storage.internal.files.FileLayer;
import dev.parallax.storage.internal.files.FrameWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The files a writer makes, under random names in one folder, remembered so that they can be taken back. One thread. */
public final class NewFiles {
    private final FileLayer files;
    private final Path folder;
    private final UUID store;
    private final List<Path> made = new ArrayList<>();

    /** The new files of a store in a folder. */
    public NewFiles(FileLayer files, Path folder, UUID store) {
        this.files = files;
        this.folder = folder;
        this.store = store;
    }

    /** Starts a file. */
    public FrameWriter create(FileKind kind) {
        Path path = path(kind.ending());
        made.add(path);
        return new FrameWriter(files, path, kind, store);
    }

    /** The path of a file that will not last. */
    Path spool() {
        Path path = path(".spool");
        made.add(path);
        return path;
    }

    private Path path(String ending) {
        UUID name = UUID.randomUUID();
        return folder.resolve(Long.toHexString(name.getMostSignificantBits())
                + Long.toHexString(name.getLeastSignificantBits() & 0xFFFFFFFFL)
                + ending);
    }

    /** Remembers a file that was made otherwise. */
    public String note(Path otherFolder, String ending) {
        Path path = path(ending);
        String name = String.valueOf(path.getFileName());
        made.add(otherFolder.resolve(name));
        return name;
    }

    /** The file operations. */
    public FileLayer layer() {
        return files;
    }

    /** The store. */
    public UUID store() {
        return store;
    }

    /** Deletes all files that were made. */
    public void takeBack() {
        made.forEach(files::delete);
        made.clear();
    }

    /** Lets the files stay. */
    public void keep() {
        made.clear();
    }
}
