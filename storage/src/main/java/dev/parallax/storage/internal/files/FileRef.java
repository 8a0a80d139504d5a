package dev.parallax.storage.internal.files;

import org.jspecify.annotations.Nullable;

/**
 * A file as a manifest names it.
 *
 * @param kind its kind
 * @param name its name in the folder {@code columns}
 * @param length its length in bytes
 * @param checksum the checksum of its table of checksums
 * @param rows its rows; for classes, their number
 */
public record FileRef(FileKind kind, String name, long length, int checksum, int rows) {
    // Written out, as what a record has of itself is woven when first called: some milliseconds of every start.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FileRef that
                && name.equals(that.name)
                && kind == that.kind
                && length == that.length
                && checksum == that.checksum
                && rows == that.rows;
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
