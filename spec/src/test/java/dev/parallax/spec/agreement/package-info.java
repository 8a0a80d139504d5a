/** Holds engine, interpreter and DuckDB against each other on random queries. */
@NullMarked
package dev.parallax.spec.agreement;

import org.jspecify.annotations.NullMarked;
