/** Asks Parallax and DuckDB the same questions about the same files, compares the answers and prints the times. */
@NullMarked
package dev.parallax.bench.compare;

import org.jspecify.annotations.NullMarked;
