package dev.parallax.storage;

import java.nio.file.Path;

/**
 * How far {@link Store#verify} is.
 *
 * @param file the file being read
 * @param done bytes read so far, of all files
 * @param total bytes to read, of all files
 */
public record VerifyProgress(Path file, long done, long total) {}
