package dev.parallax.storage.internal.keys;

import dev.parallax.storage.Column;
import dev.parallax.storage.Keys;
import dev.parallax.storage.internal.catalog.KeyMapRef;
import dev.parallax.storage.internal.column.EmptyDictionary;
import dev.parallax.storage.internal.column.StoredColumn;
import dev.parallax.storage.internal.segment.ChunkEntry;
import dev.parallax.storage.internal.segment.ColumnPiece;
import dev.parallax.storage.internal.segment.Segment;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ids of a dataset, in one or several key files. */
public final class StoredKeys implements Keys {
    private final List<KeyFile> files = new ArrayList<>();
    private final KeyHash hash;
    private final StoredColumn column;
    private final int size;
    private final @Nullable Path mapFile;
    private final @Nullable KeyMapRef mapRef;
    private volatile @Nullable KeyMap map;
    private volatile boolean mapTried;

    /**
     * The ids of a dataset.
     *
     * @param segments its key files, which follow each other
     * @param size the size of the id space
     * @param mapFolder the folder of the map of the ids
     * @param mapRef that map; null for none
     */
    public StoredKeys(List<Segment> segments, int size, UUID store, Path mapFolder, @Nullable KeyMapRef mapRef) {
        this.size = size;
        this.mapRef = mapRef;
        this.mapFile = mapRef == null ? null : mapFolder.resolve(mapRef.name());
        List<ColumnPiece> pieces = new ArrayList<>();
        for (Segment segment : segments) {
            KeyFile file = new KeyFile(segment);
            files.add(file);
            pieces.add(file.piece());
        }
        hash = new KeyHash(store);
        column = new StoredColumn("id", pieces, size, size, new EmptyDictionary(), false);
    }

    @Override
    public int ordinal(String id) {
        byte[] utf8 = id.getBytes(StandardCharsets.UTF_8);
        return ordinal(utf8, hash.of(utf8));
    }

    /** The ordinal of an id, or -1. */
    public int ordinal(byte[] utf8, int hashed) {
        KeyMap known = map;
        if (known != null) {
            int ordinal = known.ordinal(utf8);
            if (ordinal >= 0 && ordinal < size && holds(ordinal, utf8)) {
                return ordinal;
            }
        }
        for (KeyFile file : files) {
            int ordinal = file.ordinal(utf8, hashed);
            if (ordinal >= 0) {
                return ordinal;
            }
        }
        return -1;
    }

    /** Whether an ordinal of the id space has this id. */
    public boolean holds(int ordinal, byte[] utf8) {
        return holds(ordinal, utf8, 0, utf8.length);
    }

    /** Whether an ordinal of the id space has the id whose UTF-8 is the bytes {@code [from, to)}. */
    public boolean holds(int ordinal, byte[] utf8, int from, int to) {
        ColumnPiece piece = piece(ordinal);
        return piece != null && piece.holds(ordinal, utf8, from, to);
    }

    @Override
    public @Nullable String id(int ordinal) {
        ColumnPiece piece = piece(ordinal);
        return piece == null || piece.code(ordinal) < 0
                ? null
                : StandardCharsets.UTF_8.decode(piece.utf8(ordinal)).toString();
    }

    /** The UTF-8 of the id of an ordinal, or null. */
    public byte @Nullable [] utf8(int ordinal) {
        ColumnPiece piece = piece(ordinal);
        if (piece == null || piece.code(ordinal) < 0) {
            return null;
        }
        ByteBuffer bytes = piece.utf8(ordinal);
        byte[] utf8 = new byte[bytes.remaining()];
        bytes.get(utf8);
        return utf8;
    }

    /** Says that many look-ups are coming, by one thread: opens the map if there is one and this JVM can. */
    public synchronized void expectMany() {
        if (!mapTried) {
            mapTried = true;
            if (mapFile != null && mapRef != null && KeyMapSupport.available()) {
                KeyMapSupport.prepare();
                map = ChronicleKeyMap.open(mapFile, mapRef.length(), mapRef.ids());
            }
        }
    }

    /** Makes a map of these ids in a new file; null if this JVM or the disk does not let it. */
    public @Nullable KeyMapRef makeMap(Path folder, String name) {
        if (!KeyMapSupport.available()) {
            return null;
        }
        KeyMapSupport.prepare();
        long utf8 = 0;
        int ids = 0;
        for (KeyFile file : files) {
            for (ChunkEntry chunk : file.piece().entry().chunks()) {
                ids += chunk.values();
                utf8 += chunk.length();
            }
        }
        Path path = folder.resolve(name);
        try {
            Files.createDirectories(folder);
            boolean made = ChronicleKeyMap.build(path, this, size, ids, utf8 - 4L * size);
            return made ? new KeyMapRef(name, Files.size(path), ids) : null;
        } catch (IOException e) {
            return null;
        }
    }

    /** Closes the map, if it was opened. */
    public synchronized void close() {
        KeyMap known = map;
        map = null;
        mapTried = true;
        if (known != null) {
            known.close();
        }
    }

    private @Nullable ColumnPiece piece(int ordinal) {
        for (KeyFile file : files) {
            if (ordinal >= file.piece().from() && ordinal < file.piece().to()) {
                return file.piece();
            }
        }
        return null;
    }

    @Override
    public Column column() {
        return column;
    }

    @Override
    public String answeredBy() {
        if (mapRef == null) {
            return "sorted key file";
        }
        return KeyMapSupport.available()
                ? "sorted key file; Chronicle Map in imports"
                : "sorted key file; Chronicle Map needs flags this JVM was started without";
    }
}
