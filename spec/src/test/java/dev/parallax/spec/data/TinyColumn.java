package dev.parallax.spec.data;

/** A column of a {@link TinyTable}. */
public record TinyColumn(String name, Kind kind) {}
