/** How long the search for slices takes. */
@NullMarked
package dev.parallax.bench.slices;

import org.jspecify.annotations.NullMarked;
