package dev.parallax.storage;

import java.io.IOException;
import java.nio.file.Path;

/** A program that appends to a store, commit after commit, and prints each generation once it is acknowledged. */
final class WriterProcess {
    static final int ROWS = 50;

    private WriterProcess() {}

    /** Runs until it is killed, or for so many commits. */
    public static void main(String[] arguments) {
        int commits = Integer.parseInt(arguments[1]);
        try (Store store = Store.openOrCreate(Path.of(arguments[0]))) {
            try (StoreWriter writer = store.write()) {
                System.out.println("locked");
                for (int i = 0; i < commits; i++) {
                    int from;
                    try (Snapshot base = writer.base()) {
                        Dataset dataset = base.dataset("main");
                        from = dataset == null ? 0 : dataset.labels().rows();
                    }
                    SmallStore.labels(writer, from, from + ROWS);
                    writer.commit();
                    System.out.println("rows " + (from + ROWS));
                }
            }
        }
    }

    static Process start(Path folder, int commits) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WriterProcess.class.getName(),
                        folder.toString(),
                        Integer.toString(commits))
                .redirectErrorStream(true)
                .start();
    }
}
