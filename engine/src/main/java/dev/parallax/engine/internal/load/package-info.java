/**
 * Reading files of labels and inferences into a store: formats, types, the roles of columns, the rows themselves. One thread
 * goes through the rows in the file's order and decides all that depends on it; others work ahead of it ({@code CsvAhead})
 * and behind it (the store's writer), and where there are none it does their part.
 */
@NullMarked
package dev.parallax.engine.internal.load;

import org.jspecify.annotations.NullMarked;
