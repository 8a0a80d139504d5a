/**
 * From a cell of a result back to the rows behind it: the written query is cut before its last grouping, and one predicate for
 * the group and for what the cell counts is put behind it. Works on the syntax tree, so that the query can be shown.
 */
@NullMarked
package dev.parallax.engine.internal.drill;

import org.jspecify.annotations.NullMarked;
