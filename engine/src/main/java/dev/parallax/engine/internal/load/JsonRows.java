package dev.parallax.engine.internal.load;

import dev.parallax.engine.ImportOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the tables made of JSON have in common: one text, and its values laid out in columns. */
abstract class JsonRows implements Fields {
    private final JsonText text;
    private final JsonColumns columns;
    private long line;

    JsonRows(Path file, ImportOptions how, boolean byLine) throws IOException {
        this.text = new JsonText(file, how.encoding(), byLine);
        this.columns = new JsonColumns(how.scores(), how.firstClass(), text::refuse);
    }

    final JsonText json() {
        return text;
    }

    final JsonColumns laidOut() {
        return columns;
    }

    /** Goes on to the next row and lays it out. */
    abstract boolean advance() throws IOException;

    /** Empties the columns for the row that the parser stands on. */
    final void begin() {
        line = text.line();
        columns.buffer().clear();
    }

    @Override
    public final boolean next() throws IOException {
        return text.read(parser -> advance());
    }

    @Override
    public final List<String> columns() {
        return columns.names();
    }

    @Override
    public final long line() {
        return line;
    }

    @Override
    public final @Nullable String text(int column) {
        return columns.buffer().text(column);
    }

    @Override
    public final boolean quoted(int column) {
        return columns.buffer().quoted(column);
    }

    @Override
    public final double decimal(int column) {
        return columns.buffer().decimal(column);
    }

    @Override
    public final long position() {
        return text.in().position();
    }

    @Override
    public final long size() {
        return text.in().size();
    }

    @Override
    public final void close() throws IOException {
        text.close();
    }
}
