/** Reads and writes Parquet files; a program passes {@link dev.parallax.parquet.ParquetFormat} to the engine. */
@NullMarked
package dev.parallax.parquet;

import org.jspecify.annotations.NullMarked;
