package dev.parallax.storage;

/** A column to be written: names are unique within a file. */
public record ColumnSpec(String name, ColumnType type) {}
