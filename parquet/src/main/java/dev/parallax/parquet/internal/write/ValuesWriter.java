package dev.parallax.parquet.internal.write;

import static org.apache.parquet.schema.Types.optional;
import static org.apache.parquet.schema.Types.optionalGroup;
import static org.apache.parquet.schema.Types.optionalList;

import dev.parallax.engine.ValueList;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/** A list of values as {@code struct(values list of struct(value, count int64), more int64)}. */
record ValuesWriter(CellWriter values) implements CellWriter {
    @Override
    public Type type(String name) {
        return optionalGroup()
                .addField(optionalList()
                        .element(optionalGroup()
                                .addField(values.type("value"))
                                .addField(optional(PrimitiveTypeName.INT64).named("count"))
                                .named("element"))
                        .named("values"))
                .addField(optional(PrimitiveTypeName.INT64).named("more"))
                .named(name);
    }

    @Override
    public void write(Object value, RecordConsumer out) {
        ValueList list = (ValueList) value;
        Nested nested = new Nested(out);
        out.startGroup();
        nested.list("values", 0, list.entries(), this::entry);
        nested.field("more", 1, list.more(), CellWriters.INTEGER);
        out.endGroup();
    }

    private void entry(Object value, RecordConsumer out) {
        ValueList.Entry entry = (ValueList.Entry) value;
        Nested nested = new Nested(out);
        out.startGroup();
        nested.field("value", 0, entry.value(), values);
        nested.field("count", 1, entry.count(), CellWriters.INTEGER);
        out.endGroup();
    }
}
