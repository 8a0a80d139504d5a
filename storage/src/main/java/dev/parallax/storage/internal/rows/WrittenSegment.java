package dev.parallax.storage.internal.rows;

import dev.parallax.storage.WrittenRows;
import dev.parallax.storage.internal.files.FileRef;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a file became.
 *
 * @param source the name of the file, or null
 * @param keys the key file of new ids, or null
 * @param size the size of the id space with them
 * @param lookUps how many ids had to be looked up
 */
public record WrittenSegment(
        FileRef segment,
        @Nullable String source,
        @Nullable FileRef keys,
        int size,
        String digest,
        int lookUps,
        WrittenRows rows) {}
