/** Columns of a batch of rows in arrays: what kernels take and give. */
@NullMarked
package dev.parallax.engine.internal.vector;

import org.jspecify.annotations.NullMarked;
