package dev.parallax.parquet.internal.write;

import org.apache.parquet.schema.Type;

/** How the values of one column are written. */
interface CellWriter extends Nested.ValueWriter {
    /** The column's type, under its name. */
    Type type(String name);
}
