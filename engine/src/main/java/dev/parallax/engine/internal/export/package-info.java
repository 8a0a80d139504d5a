/** Writes results to files. */
@NullMarked
package dev.parallax.engine.internal.export;

import org.jspecify.annotations.NullMarked;
