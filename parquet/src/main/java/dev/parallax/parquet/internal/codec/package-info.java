/** How pages are packed. */
@NullMarked
package dev.parallax.parquet.internal.codec;

import org.jspecify.annotations.NullMarked;
