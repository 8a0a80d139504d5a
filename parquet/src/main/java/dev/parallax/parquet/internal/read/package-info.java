/** Parquet files as tables. */
@NullMarked
package dev.parallax.parquet.internal.read;

import org.jspecify.annotations.NullMarked;
