/** The rows of one file on their way into a segment. */
@NullMarked
package dev.parallax.storage.internal.rows;

import org.jspecify.annotations.NullMarked;
