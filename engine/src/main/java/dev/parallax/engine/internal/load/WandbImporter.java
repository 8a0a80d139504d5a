package dev.parallax.engine.internal.load;

import dev.parallax.engine.ImportOptions;
import dev.parallax.engine.Importer;
import java.io.IOException;
import java.nio.file.Path;

/** A table as Weights &amp; Biases saves it: {@code {"columns": ["id", …], "data": [["a", …], …]}}. */
final class WandbImporter implements Importer {
    @Override
    public String name() {
        return "W&B table (.table.json)";
    }

    @Override
    public boolean reads(String fileName) {
        return fileName.endsWith(".table.json");
    }

    @Override
    public Table open(Path file, ImportOptions options) throws IOException {
        return new WandbTable(file, options);
    }
}
