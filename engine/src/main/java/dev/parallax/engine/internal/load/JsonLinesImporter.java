package dev.parallax.engine.internal.load;

import dev.parallax.engine.ImportOptions;
import dev.parallax.engine.Importer;
import java.io.IOException;
import java.nio.file.Path;

/** One JSON object for each row, one a line, or all in one list; nested objects become columns with dots. */
final class JsonLinesImporter implements Importer {
    @Override
    public String name() {
        return "JSON Lines (.jsonl .ndjson .json)";
    }

    @Override
    public boolean reads(String fileName) {
        return fileName.endsWith(".jsonl") || fileName.endsWith(".ndjson") || fileName.endsWith(".json");
    }

    @Override
    public Table open(Path file, ImportOptions options) throws IOException {
        return WandbTable.isOne(file, options.encoding())
                ? new WandbTable(file, options)
                : new JsonLinesTable(file, options);
    }
}
