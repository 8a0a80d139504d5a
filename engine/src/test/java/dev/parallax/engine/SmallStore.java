package dev.parallax.engine;

import java.nio.file.Path;
import java.util.List;

/** A new store of a test, which may import what the test writes into its folder, and a session of it. */
record SmallStore(Parallax parallax, Session session) implements AutoCloseable {
    static SmallStore in(Path folder) {
        EngineOptions options = EngineOptions.defaults().withCreate(true).withImportRoots(List.of(folder));
        Parallax parallax = Parallax.open(folder.resolve("store"), options);
        return new SmallStore(parallax, parallax.session());
    }

    @Override
    public void close() {
        session.close();
        parallax.close();
    }
}
