package dev.parallax.parquet.internal.write;

import java.util.List;
import org.apache.parquet.io.api.RecordConsumer;
import org.jspecify.annotations.Nullable;

/** Writes fields and lists; what is null or empty is not begun, as the format wants it. */
record Nested(RecordConsumer out) {
    void field(String name, int position, @Nullable Object value, ValueWriter writer) {
        if (value != null) {
            out.startField(name, position);
            writer.write(value, out);
            out.endField(name, position);
        }
    }

    void list(String name, int position, List<?> elements, ValueWriter writer) {
        out.startField(name, position);
        out.startGroup();
        if (!elements.isEmpty()) {
            out.startField("list", 0);
            for (Object element : elements) {
                out.startGroup();
                field("element", 0, element, writer);
                out.endGroup();
            }
            out.endField("list", 0);
        }
        out.endGroup();
        out.endField(name, position);
    }

    /** Writes a value that is not null. */
    @FunctionalInterface
    interface ValueWriter {
        void write(Object value, RecordConsumer out);
    }
}
