package dev.parallax.parquet.internal.write;

import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.Types.optional;
import static org.apache.parquet.schema.Types.optionalGroup;
import static org.apache.parquet.schema.Types.optionalList;

import dev.parallax.engine.Histogram;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/** A histogram as {@code struct(labels list of text, edges list of double, counts list of int64, nulls int64)}. */
final class HistogramWriter implements CellWriter {
    @Override
    public Type type(String name) {
        return optionalGroup()
                .addField(optionalList()
                        .element(optional(PrimitiveTypeName.BINARY)
                                .as(stringType())
                                .named("element"))
                        .named("labels"))
                .addField(optionalList()
                        .element(optional(PrimitiveTypeName.DOUBLE).named("element"))
                        .named("edges"))
                .addField(optionalList()
                        .element(optional(PrimitiveTypeName.INT64).named("element"))
                        .named("counts"))
                .addField(optional(PrimitiveTypeName.INT64).named("nulls"))
                .named(name);
    }

    @Override
    public void write(Object value, RecordConsumer out) {
        Histogram histogram = (Histogram) value;
        Nested nested = new Nested(out);
        out.startGroup();
        nested.list("labels", 0, histogram.labels(), CellWriters.TEXT);
        nested.list("edges", 1, histogram.edges(), CellWriters.DECIMAL);
        nested.list("counts", 2, histogram.counts(), CellWriters.INTEGER);
        nested.field("nulls", 3, histogram.nulls(), CellWriters.INTEGER);
        out.endGroup();
    }
}
