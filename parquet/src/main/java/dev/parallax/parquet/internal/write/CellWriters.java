package dev.parallax.parquet.internal.write;

import static org.apache.parquet.schema.LogicalTypeAnnotation.dateType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.Types.optional;

import dev.parallax.engine.Result;
import dev.parallax.engine.ResultColumn;
import dev.parallax.engine.Row;
import dev.parallax.engine.ValueList;
import java.time.LocalDate;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/** The writer of each type of the engine. */
enum CellWriters implements CellWriter {
    BOOLEAN {
        @Override
        public Type type(String name) {
            return optional(PrimitiveTypeName.BOOLEAN).named(name);
        }

        @Override
        public void write(Object value, RecordConsumer out) {
            out.addBoolean((Boolean) value);
        }
    },
    INTEGER {
        @Override
        public Type type(String name) {
            return optional(PrimitiveTypeName.INT64).named(name);
        }

        @Override
        public void write(Object value, RecordConsumer out) {
            out.addLong((Long) value);
        }
    },
    SINGLE {
        @Override
        public Type type(String name) {
            return optional(PrimitiveTypeName.FLOAT).named(name);
        }

        @Override
        public void write(Object value, RecordConsumer out) {
            out.addFloat(((Double) value).floatValue());
        }
    },
    DECIMAL {
        @Override
        public Type type(String name) {
            return optional(PrimitiveTypeName.DOUBLE).named(name);
        }

        @Override
        public void write(Object value, RecordConsumer out) {
            out.addDouble((Double) value);
        }
    },
    DATE {
        @Override
        public Type type(String name) {
            return optional(PrimitiveTypeName.INT32).as(dateType()).named(name);
        }

        @Override
        public void write(Object value, RecordConsumer out) {
            out.addInteger(Math.toIntExact(((LocalDate) value).toEpochDay()));
        }
    },
    TEXT {
        @Override
        public Type type(String name) {
            return optional(PrimitiveTypeName.BINARY).as(stringType()).named(name);
        }

        @Override
        public void write(Object value, RecordConsumer out) {
            out.addBinary(Binary.fromString((String) value));
        }
    };

    /** The writer of a column. */
    static CellWriter of(ResultColumn column, int position, Result result) {
        return switch (column.type()) {
            case BOOLEAN -> BOOLEAN;
            case INTEGER -> INTEGER;
            case DECIMAL -> column.single() ? SINGLE : DECIMAL;
            case DATE -> DATE;
            case TEXT -> TEXT;
            case HISTOGRAM -> new HistogramWriter();
            case VALUES -> new ValuesWriter(entries(position, result, column.single()));
        };
    }

    /** The writer of the values in lists, which are all of one class; that of text where there are none. */
    private static CellWriter entries(int position, Result result, boolean single) {
        for (Row row : result.rows()) {
            if (row.get(position) instanceof ValueList list) {
                for (ValueList.Entry entry : list.entries()) {
                    if (entry.value() != null) {
                        return of(entry.value(), single);
                    }
                }
            }
        }
        return TEXT;
    }

    private static CellWriter of(Object value, boolean single) {
        if (value instanceof Double) {
            return single ? SINGLE : DECIMAL;
        }
        return value instanceof Long
                ? INTEGER
                : value instanceof Boolean ? BOOLEAN : value instanceof LocalDate ? DATE : TEXT;
    }
}
