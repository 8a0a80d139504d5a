package dev.parallax.engine.internal.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;

/**
 * A table one of whose columns holds JSON, a list or a map of scores, in each cell: what is in the cells becomes columns after
 * those of the table.
 */
final class JsonCells extends FieldsOver {
    private final Path file;
    private final int cell;
    private final String name;
    private final int width;
    private final JsonColumns inner;
    private final List<String> columns;
    private final List<String> seen;

    JsonCells(Path file, Fields table, int cell, int firstPosition) {
        super(table);
        this.file = file;
        this.cell = cell;
        this.columns = new ArrayList<>(table.columns());
        this.seen = Collections.unmodifiableList(columns);
        this.width = columns.size();
        this.name = columns.get(cell);
        this.inner = new JsonColumns(
                name, firstPosition, (column, fact, cure) -> Refusal.at(file, line(), column, fact, cure));
    }

    @Override
    public boolean next() throws IOException {
        if (!super.next()) {
            return false;
        }
        inner.buffer().clear();
        String text = super.text(cell);
        if (text == null) {
            return true;
        }
        try (JsonParser parser = JsonText.FACTORY.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            if (parser.currentToken() == null || parser.currentToken().isScalarValue()) {
                throw refused(text);
            }
            inner.value(parser, name);
        } catch (JacksonException e) {
            throw refused(text);
        }
        for (int i = columns.size() - width; i < inner.names().size(); i++) {
            columns.add(inner.names().get(i));
        }
        return true;
    }

    private RuntimeException refused(String text) {
        return Refusal.at(
                file,
                line(),
                name,
                "found " + Refusal.quote(text) + ", not a JSON list or map of scores",
                "write [0.9, 0.1] or {\"cat\": 0.9, \"dog\": 0.1}, or give --scores a pattern such as p_{class}");
    }

    @Override
    public List<String> columns() {
        return seen;
    }

    @Override
    public @Nullable String text(int column) {
        return column < width ? super.text(column) : inner.buffer().text(column - width);
    }

    @Override
    public boolean utf8(int column, Utf8 into) {
        return column < width && super.utf8(column, into);
    }

    @Override
    public boolean quoted(int column) {
        return column < width ? super.quoted(column) : inner.buffer().quoted(column - width);
    }

    @Override
    public double decimal(int column) {
        return column < width ? super.decimal(column) : inner.buffer().decimal(column - width);
    }

    @Override
    public boolean scored(int column) {
        return column == cell || column >= width;
    }
}
