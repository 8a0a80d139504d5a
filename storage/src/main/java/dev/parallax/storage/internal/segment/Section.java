package dev.parallax.storage.internal.segment;

/** A range of a file, in bytes. */
public record Section(long offset, long length) {}
