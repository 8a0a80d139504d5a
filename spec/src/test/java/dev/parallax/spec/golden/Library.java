package dev.parallax.spec.golden;

import java.nio.file.Path;

/** Where the specification lies. */
final class Library {
    static final Path ROOT =
            Path.of(System.getProperty("parallax.root", "..")).toAbsolutePath().normalize();
    static final Path SPEC = ROOT.resolve("spec");
    static final Path DATA = SPEC.resolve("data");
    static final Path IMPORTS = DATA.resolve("import.plx");
    static final boolean UPDATE = Boolean.getBoolean("spec.update");

    private Library() {}
}
