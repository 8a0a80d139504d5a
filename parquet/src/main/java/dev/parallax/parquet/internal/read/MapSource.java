package dev.parallax.parquet.internal.read;

import java.util.HashMap;
import java.util.Map;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.jspecify.annotations.Nullable;

/** A map, each of its keys a column: {@code scores.cat}, {@code scores.dog} … */
final class MapSource implements Source {
    private final String name;
    private final ColumnDescriptor keyColumn;
    private final ColumnDescriptor valueColumn;
    private final Decoder keyDecoder;
    private final Decoder decoder;
    private final Columns columns;
    private final Map<String, Integer> slots = new HashMap<>();
    private final Elements elements;
    private @Nullable ColumnReader keys;
    private @Nullable ColumnReader values;

    MapSource(
            String name,
            ColumnDescriptor keyColumn,
            Decoder keyDecoder,
            ColumnDescriptor valueColumn,
            Decoder decoder,
            Columns columns) {
        this.name = name;
        this.keyColumn = keyColumn;
        this.keyDecoder = keyDecoder;
        this.valueColumn = valueColumn;
        this.decoder = decoder;
        this.columns = columns;
        this.elements = new Elements(decoder);
    }

    @Override
    public void open(RowGroup group) {
        keys = group.reader(keyColumn);
        values = group.reader(valueColumn);
    }

    @Override
    public void next() {
        ColumnReader key = keys;
        ColumnReader value = values;
        if (key == null || value == null) {
            throw new IllegalStateException("no row group was opened");
        }
        elements.clear();
        Primitive keyValue = new Primitive.OfColumn(key);
        Primitive current = new Primitive.OfColumn(value);
        do {
            if (key.getCurrentDefinitionLevel() == keyColumn.getMaxDefinitionLevel()) {
                int slot = slot(keyDecoder.text(keyValue));
                if (value.getCurrentDefinitionLevel() == valueColumn.getMaxDefinitionLevel()) {
                    elements.put(slot, current);
                }
            }
            key.consume();
            value.consume();
        } while (key.getCurrentRepetitionLevel() > 0);
    }

    private int slot(String key) {
        Integer known = slots.get(key);
        int slot = known == null ? slots.size() : known;
        if (known == null) {
            columns.add(name + "." + key, this, slot);
            slots.put(key, slot);
            elements.reserve(slot);
        } else if (!elements.isEmpty(slot)) {
            throw columns.refuse(name + "." + key, "stands twice in one row", "remove one of the two");
        }
        return slot;
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
