/** Columns, dictionaries, indexes and zone maps as readers see them, composed of segments. */
@NullMarked
package dev.parallax.storage.internal.column;

import org.jspecify.annotations.NullMarked;
