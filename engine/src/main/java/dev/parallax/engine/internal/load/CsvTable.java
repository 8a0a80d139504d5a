package dev.parallax.engine.internal.load;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.parallax.engine.ImportException;
import dev.parallax.engine.ImportOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** One pass over a CSV file. */
final class CsvTable implements Fields {
    /** Characters of a field, and the size of the parser's buffer. */
    static final int LONGEST_FIELD = 1 << 20;

    private final Path file;
    private final char delimiter;
    private final ImportOptions how;
    private final InputFile in;
    private final CsvRecord row;
    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private final List<String> columns;

    CsvTable(Path file, char delimiter, ImportOptions how) throws IOException {
        this(file, delimiter, how, InputFile.open(file, how.encoding()), 0, null);
    }

    /** The rest of a file that was read so far as to {@code in}; the names of its columns are known. */
    CsvTable(Path file, char delimiter, ImportOptions how, InputFile in, long linesBefore, @Nullable List<String> known)
            throws IOException {
        this.file = file;
        this.delimiter = delimiter;
        this.how = how;
        this.row = new CsvRecord(how.decimal(), linesBefore);
        this.in = in;
        try {
            this.reader = CsvReader.builder()
                    .fieldSeparator(delimiter)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .maxBufferSize(LONGEST_FIELD)
                    .build(row, new TextReader(in, how.encoding(), known != null));
            this.records = reader.iterator();
            this.columns = known == null ? header() : known;
        } catch (RuntimeException | IOException e) {
            in.close();
            throw e;
        }
    }

    private List<String> header() throws IOException {
        if (!advance()) {
            throw Refusal.of(file, "the file is empty", "it should start with the names of its columns");
        }
        List<String> names = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < row.fields(); i++) {
            String text = row.buffer().text(i);
            String name = text == null ? "" : text.strip();
            if (name.isEmpty() && i > 0) {
                throw Refusal.at(file, row.line(), "column " + (i + 1) + " has no name", "name it in the first line");
            }
            name = name.isEmpty() ? "index" : name;
            Integer before = places.putIfAbsent(name, i + 1);
            if (before != null) {
                throw Refusal.at(
                        file,
                        row.line(),
                        "the columns " + before + " and " + (i + 1) + " are both named " + Refusal.quote(name),
                        "rename one");
            }
            names.add(name);
        }
        return List.copyOf(names);
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public boolean next() throws IOException {
        if (!advance()) {
            return false;
        }
        if (row.fields() != columns.size()) {
            throw Refusal.at(
                    file,
                    row.line(),
                    "found " + row.fields() + (row.fields() == 1 ? " field" : " fields") + " where the header has "
                            + columns.size(),
                    row.fields() > columns.size()
                            ? "put a field that holds the delimiter in quotes"
                            : "leave a field empty for null, but keep its delimiter");
        }
        return true;
    }

    /** Adds the current row to a block of rows. */
    void copy(RowBlock into) {
        row.buffer().copy(columns.size(), into);
    }

    @Override
    public Fields ahead(Executor others) throws IOException {
        Fields ahead = new CsvAhead(file, delimiter, how, columns, others);
        close();
        return ahead;
    }

    private boolean advance() throws IOException {
        try {
            if (!records.hasNext()) {
                return false;
            }
            records.next();
            return true;
        } catch (CsvParseException e) {
            throw malformed(e);
        } catch (UncheckedIOException e) {
            throw e.getCause() != null ? e.getCause() : new IOException(e);
        }
    }

    private RuntimeException malformed(CsvParseException e) {
        if (e.getCause() instanceof ImportException refused) {
            return refused;
        }
        if (e.getCause() instanceof RuntimeException fault) {
            return fault;
        }
        long line = row.line();
        String column = columns != null && row.fields() < columns.size() ? columns.get(row.fields()) : null;
        String message = String.valueOf(e.getMessage());
        if (message.startsWith("Unclosed")) {
            return Refusal.at(
                    file, line, column, "found a quote that is never closed", "close it before the delimiter");
        }
        if (message.startsWith("Unexpected character")) {
            return Refusal.at(
                    file, line, column, "found text after a closing quote", "double the quotes inside a quoted field");
        }
        return Refusal.at(
                file,
                line,
                column,
                "found a field of more than " + LONGEST_FIELD + " characters, the limit",
                "close its quote, or shorten the text");
    }

    @Override
    public long line() {
        return row.line();
    }

    @Override
    public @Nullable String text(int column) {
        return row.buffer().text(column);
    }

    @Override
    public double decimal(int column) {
        return row.buffer().decimal(column);
    }

    @Override
    public long position() {
        return in.position();
    }

    @Override
    public long size() {
        return in.size();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
