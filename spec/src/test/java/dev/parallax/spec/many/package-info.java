/** Compares two, three and twenty models at once, and holds the answers against DuckDB. */
@NullMarked
package dev.parallax.spec.many;

import org.jspecify.annotations.NullMarked;
