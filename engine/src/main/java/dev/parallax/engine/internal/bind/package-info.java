/** From the syntax tree to bound queries: names and types resolved against the catalog and the comparison. */
@NullMarked
package dev.parallax.engine.internal.bind;

import org.jspecify.annotations.NullMarked;
