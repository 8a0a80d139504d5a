/** What the engine does per row, one thing at a time, beside a plain loop over arrays that does no more: the yardstick. */
@NullMarked
package dev.parallax.bench.kernels;

import org.jspecify.annotations.NullMarked;
