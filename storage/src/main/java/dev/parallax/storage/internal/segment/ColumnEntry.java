package dev.parallax.storage.internal.segment;

import dev.parallax.storage.ColumnType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a segment.
 *
 * @param nulls rows of the segment whose value is null
 * @param bytes the bytes of the chunks, the dictionary and the index
 * @param coded whether all chunks hold codes; always true but for TEXT
 * @param numeric whether all texts are integers; TEXT only
 * @param dictionary the texts of the codes; TEXT only
 * @param index the table of the bitmap index
 * @param chunks one for each morsel that the segment touches
 */
public record ColumnEntry(
        String name,
        ColumnType type,
        long nulls,
        long bytes,
        boolean coded,
        boolean numeric,
        @Nullable Section dictionary,
        @Nullable Section index,
        List<ChunkEntry> chunks) {}
