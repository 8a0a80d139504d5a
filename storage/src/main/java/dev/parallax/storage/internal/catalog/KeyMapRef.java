package dev.parallax.storage.internal.catalog;

/**
 * A map of the ids of a dataset, which may be missing.
 *
 * @param name its name in the folder {@code keys}
 * @param length its length in bytes
 * @param ids how many ids it was made for
 */
public record KeyMapRef(String name, long length, int ids) {}
