/** Runs plans: units of a comparison, selections by morsel, kernels over batches, groups, results. */
@NullMarked
package dev.parallax.engine.internal.exec;

import org.jspecify.annotations.NullMarked;
