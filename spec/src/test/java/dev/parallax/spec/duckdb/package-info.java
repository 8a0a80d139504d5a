/** The second oracle: what SQL can say of a query, answered by DuckDB. */
@NullMarked
package dev.parallax.spec.duckdb;

import org.jspecify.annotations.NullMarked;
