/** Segment files: the columns of one imported file. */
@NullMarked
package dev.parallax.storage.internal.segment;

import org.jspecify.annotations.NullMarked;
