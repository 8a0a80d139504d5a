/** How Parallax's time and memory grow with rows, models and classes: measured, kept as a file of figures, and drawn. */
@NullMarked
package dev.parallax.bench.growth;

import org.jspecify.annotations.NullMarked;
