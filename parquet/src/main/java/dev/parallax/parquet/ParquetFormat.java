package dev.parallax.parquet;

import dev.parallax.engine.Exporter;
import dev.parallax.engine.ImportOptions;
import dev.parallax.engine.Importer;
import dev.parallax.engine.Result;
import dev.parallax.parquet.internal.read.ParquetTable;
import dev.parallax.parquet.internal.write.ResultWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * Parquet, read and written.
 *
 * <pre>{@code
 * Parallax.open(folder, EngineOptions.defaults().withFormats(List.of(new ParquetFormat())));
 * }</pre>
 *
 * Read: all plain types, packed by Snappy, Zstandard, gzip, LZ4 or not at all. Structs and maps are columns with dots in their
 * names ({@code scores.cat}), a list of scores is {@code scores.0}, {@code scores.1} …, any other list is its JSON. Columns of
 * bytes are left out. The lines that messages speak of are rows, from 1.
 *
 * <p>Written: typed columns that may be null, packed by Zstandard; scores are 32-bit floats, histograms and lists of values are
 * nested. Stateless; its libraries are loaded at the first use.
 */
public final class ParquetFormat implements Importer, Exporter {
    @Override
    public String name() {
        return "Parquet (.parquet)";
    }

    @Override
    public boolean reads(String fileName) {
        return isParquet(fileName);
    }

    @Override
    public boolean writes(String fileName) {
        return isParquet(fileName);
    }

    @Override
    public boolean packs() {
        return false;
    }

    @Override
    public Table open(Path file, ImportOptions options) throws IOException {
        return ParquetTable.open(file, options);
    }

    @Override
    public void write(Result result, OutputStream out) throws IOException {
        ResultWriter.write(result, out);
    }

    private static boolean isParquet(String fileName) {
        return fileName.endsWith(".parquet") || fileName.endsWith(".pq");
    }
}
