package dev.parallax.parquet.internal.read;

import dev.parallax.engine.ImportException;
import dev.parallax.engine.ImportOptions;
import dev.parallax.engine.Importer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.jspecify.annotations.Nullable;

/** One pass over a Parquet file, a row group in memory at a time. Its lines are rows. */
public final class ParquetTable implements Importer.Table {
    private final Path file;
    private final ParquetFileReader reader;
    private final Columns columns;
    private final List<Source> sources;
    private final long rows;
    private final long size;
    private long row;
    private long left;

    private ParquetTable(Path file, ParquetFileReader reader, ImportOptions options) throws IOException {
        this.file = file;
        this.reader = reader;
        this.columns = new Columns(file);
        Layout layout = new Layout(reader.getFileMetaData().getSchema(), options, columns);
        this.sources = layout.sources();
        this.rows = reader.getRecordCount();
        this.size = new LocalFile(file).getLength();
        reader.setRequestedSchema(layout.read());
    }

    /**
     * Opens a file.
     *
     * @throws ImportException if it is no Parquet file, is damaged or holds no column that can be read
     */
    public static ParquetTable open(Path file, ImportOptions options) throws IOException {
        ParquetFileReader reader = Opening.open(file);
        try {
            ParquetTable table = Damage.guarded(file, 0, () -> new ParquetTable(file, reader, options));
            if (table.sources.isEmpty()) {
                throw Refusal.of(file, "no column holds text, numbers or dates", "check what wrote it");
            }
            return table;
        } catch (RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    @Override
    public List<String> columns() {
        return columns.names();
    }

    @Override
    public boolean next() {
        return Damage.guarded(file, row, this::advance);
    }

    private boolean advance() throws IOException {
        while (left == 0) {
            PageReadStore pages = reader.readNextRowGroup();
            if (pages == null) {
                return false;
            }
            RowGroup group = new RowGroup(pages, reader.getFileMetaData());
            left = group.rows();
            for (Source source : sources) {
                source.open(group);
            }
        }
        left--;
        row++;
        for (Source source : sources) {
            source.next();
        }
        return true;
    }

    @Override
    public long line() {
        return row;
    }

    @Override
    public @Nullable String text(int column) {
        try {
            return columns.source(column).text(columns.slot(column));
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            throw unreadable(column, e);
        }
    }

    @Override
    public double decimal(int column) {
        try {
            return columns.source(column).decimal(columns.slot(column));
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            throw unreadable(column, e);
        }
    }

    private ImportException unreadable(int column, Throwable thrown) {
        return thrown instanceof TextDecoder.MalformedTextException
                ? Refusal.at(
                        file,
                        row,
                        columns.names().get(column),
                        "found bytes that are no UTF-8 text",
                        "write the column as text, or leave it out")
                : Damage.refusal(file, row, thrown);
    }

    @Override
    public boolean quoted(int column) {
        return columns.source(column).quoted();
    }

    @Override
    public long position() {
        return rows == 0 ? size : Math.round((double) size * row / rows);
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
