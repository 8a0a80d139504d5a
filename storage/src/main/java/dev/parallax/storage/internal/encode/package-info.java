/** How the values of one morsel of a column become bytes, and back. */
@NullMarked
package dev.parallax.storage.internal.encode;

import org.jspecify.annotations.NullMarked;
