package dev.parallax.storage.internal.keys;

import dev.parallax.storage.Column;
import dev.parallax.storage.Keys;
import dev.parallax.storage.internal.column.EmptyDictionary;
import dev.parallax.storage.internal.column.StoredColumn;
import dev.parallax.storage.internal.segment.ColumnPiece;
import dev.parallax.storage.internal.segment.Segment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ids of a dataset, in one or several key files. */
public final class StoredKeys implements Keys {
    private final List<KeyFile> files = new ArrayList<>();
    private final KeyHash hash;
    private final StoredColumn column;

    /**
     * The ids of a dataset.
     *
     * @param segments its key files, which follow each other
     * @param size the size of the id space
     */
    public StoredKeys(List<Segment> segments, int size, UUID store) {
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
        ColumnPiece piece = piece(ordinal);
        return piece != null && piece.holds(ordinal, utf8);
    }

    @Override
    public @Nullable String id(int ordinal) {
        ColumnPiece piece = piece(ordinal);
        return piece == null || piece.code(ordinal) < 0
                ? null
                : StandardCharsets.UTF_8.decode(piece.utf8(ordinal)).toString();
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
        return "sorted key file";
    }
}
