package dev.parallax.engine;

/** A file format as it is read, as it is written, or both. The engine has its own; a program passes others to it. */
public sealed interface Format permits Importer, Exporter {
    /** What help calls it, with the endings of its files: {@code CSV (.csv .tsv .txt)}. */
    String name();
}
