/** Results as Parquet files. */
@NullMarked
package dev.parallax.parquet.internal.write;

import org.jspecify.annotations.NullMarked;
