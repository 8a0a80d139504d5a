package dev.parallax.repl.shell;

import dev.parallax.engine.ImportOptions;
import dev.parallax.engine.Importer;
import java.nio.file.Path;
import java.util.List;

/** Files whose rows are made up: two guesses, and something that happens before the last. */
record Slow(Runnable meanwhile) implements Importer {
    private static final List<List<String>> ROWS = List.of(List.of("1", "cat"), List.of("2", "dog"));

    @Override
    public String name() {
        return "slow (.slow)";
    }

    @Override
    public boolean reads(String fileName) {
        return fileName.endsWith(".slow");
    }

    @Override
    public Table open(Path file, ImportOptions options) {
        return new Table() {
            private int row = -1;

            @Override
            public List<String> columns() {
                return List.of("id", "guess");
            }

            @Override
            public boolean next() {
                if (++row == ROWS.size() - 1) {
                    meanwhile.run();
                }
                return row < ROWS.size();
            }

            @Override
            public long line() {
                return row + 1L;
            }

            @Override
            public String text(int column) {
                return ROWS.get(row).get(column);
            }

            @Override
            public long position() {
                return row;
            }

            @Override
            public long size() {
                return ROWS.size();
            }

            @Override
            public void close() {
                row = ROWS.size();
            }
        };
    }
}
