package dev.parallax.engine.internal.load;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table that is another one, but for what a subclass says otherwise. */
abstract class FieldsOver implements Fields {
    private final Fields table;

    FieldsOver(Fields table) {
        this.table = table;
    }

    final Fields table() {
        return table;
    }

    @Override
    public List<String> columns() {
        return table.columns();
    }

    @Override
    public boolean next() throws IOException {
        return table.next();
    }

    @Override
    public long line() {
        return table.line();
    }

    @Override
    public @Nullable String text(int column) {
        return table.text(column);
    }

    @Override
    public boolean utf8(int column, Utf8 into) {
        return table.utf8(column, into);
    }

    @Override
    public boolean quoted(int column) {
        return table.quoted(column);
    }

    @Override
    public double decimal(int column) {
        return table.decimal(column);
    }

    @Override
    public boolean scored(int column) {
        return table.scored(column);
    }

    @Override
    public boolean ownNames() {
        return table.ownNames();
    }

    @Override
    public int beside() {
        return table.beside();
    }

    @Override
    public float beside(int position) {
        return table.beside(position);
    }

    @Override
    public long position() {
        return table.position();
    }

    @Override
    public long size() {
        return table.size();
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
