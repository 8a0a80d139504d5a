package dev.parallax.storage.internal.catalog;

import dev.parallax.storage.internal.files.FileRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A version of labels or of a model.
 *
 * @param source the names of the files it came from; null if it was not told
 * @param segments its files, oldest first; each ordinal has a row in one at most
 * @param attributes what was said of a model: text, {@link Long}, {@link Double} or {@link Boolean}
 */
public record VersionEntry(
        int version,
        Instant time,
        @Nullable String source,
        int rows,
        String digest,
        List<FileRef> segments,
        Map<String, Object> attributes) {
    /** Versions without one of them, or without all where 0 is named. */
    static List<VersionEntry> without(List<VersionEntry> versions, int number) {
        return versions.stream()
                .filter(version -> number != 0 && version.version() != number)
                .toList();
    }
}
