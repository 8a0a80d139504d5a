package dev.parallax.parquet.internal.read;

import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.jspecify.annotations.Nullable;

/** A column with one value a row, or none. Values are decoded when they are asked for. */
final class FlatSource implements Source {
    private final ColumnDescriptor column;
    private final Decoder decoder;
    private @Nullable Cursor cursor;

    FlatSource(ColumnDescriptor column, Decoder decoder) {
        this.column = column;
        this.decoder = decoder;
    }

    @Override
    public void open(RowGroup group) {
        cursor = new Cursor(group.reader(column), column.getMaxDefinitionLevel());
    }

    @Override
    public void next() {
        at().next();
    }

    @Override
    public @Nullable String text(int slot) {
        Cursor at = at();
        return at.isNull() ? null : decoder.text(at.value);
    }

    @Override
    public double decimal(int slot) {
        Cursor at = at();
        return at.isNull() ? Double.NaN : decoder.decimal(at.value);
    }

    @Override
    public boolean quoted() {
        return decoder.quoted();
    }

    private Cursor at() {
        if (cursor == null) {
            throw new IllegalStateException("no row was read");
        }
        return cursor;
    }

    /** Where the reading of a row group stands. */
    private static final class Cursor {
        private final ColumnReader reader;
        private final Primitive value;
        private final int defined;
        private boolean started;

        Cursor(ColumnReader reader, int defined) {
            this.reader = reader;
            this.value = new Primitive.OfColumn(reader);
            this.defined = defined;
        }

        void next() {
            if (started) {
                reader.consume();
            }
            started = true;
        }

        boolean isNull() {
            return reader.getCurrentDefinitionLevel() < defined;
        }
    }
}
