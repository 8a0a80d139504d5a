package dev.parallax.parquet.internal.read;

import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.jspecify.annotations.Nullable;

/** A list of scores, each of its positions a column: {@code scores.0}, {@code scores.1} … */
final class ListSource implements Source {
    private final String name;
    private final ColumnDescriptor column;
    private final Decoder decoder;
    private final Columns columns;
    private final int present;
    private final int first;
    private final Elements elements;
    private int width;
    private @Nullable ColumnReader reader;
    private @Nullable Primitive value;

    /**
     * @param present the definition level from which on there is an element, perhaps null
     * @param first the number of the first position
     */
    ListSource(String name, ColumnDescriptor column, Decoder decoder, int present, int first, Columns columns) {
        this.name = name;
        this.column = column;
        this.decoder = decoder;
        this.present = present;
        this.first = first;
        this.columns = columns;
        this.elements = new Elements(decoder);
    }

    @Override
    public void open(RowGroup group) {
        reader = group.reader(column);
        value = new Primitive.OfColumn(reader);
    }

    @Override
    public void next() {
        ColumnReader from = reader;
        Primitive current = value;
        if (from == null || current == null) {
            throw new IllegalStateException("no row group was opened");
        }
        elements.clear();
        int slot = 0;
        do {
            int level = from.getCurrentDefinitionLevel();
            if (level >= present) {
                grow(slot);
                if (level == column.getMaxDefinitionLevel()) {
                    elements.put(slot, current);
                }
                slot++;
            }
            from.consume();
        } while (from.getCurrentRepetitionLevel() > 0);
    }

    private void grow(int slot) {
        if (slot == width) {
            columns.add(name + "." + (slot + first), this, slot);
            elements.reserve(slot);
            width++;
        }
    }

    @Override
    public @Nullable String text(int slot) {
        return elements.text(slot);
    }

    @Override
    public double decimal(int slot) {
        return elements.decimal(slot);
    }

    @Override
    public boolean quoted() {
        return decoder.quoted();
    }
}
