package dev.parallax.storage.internal.files;

/**
 * A file as a manifest names it.
 *
 * @param kind its kind
 * @param name its name in the folder {@code columns}
 * @param length its length in bytes
 * @param checksum the checksum of its table of checksums
 * @param rows its rows; for classes, their number
 */
public record FileRef(FileKind kind, String name, long length, int checksum, int rows) {}
