/** Runs the golden files of the specification. */
@NullMarked
package dev.parallax.spec.golden;

import org.jspecify.annotations.NullMarked;
