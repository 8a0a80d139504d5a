/** Checks: what they ask, how it is judged, and the words for it. */
@NullMarked
package dev.parallax.engine.internal.check;

import org.jspecify.annotations.NullMarked;
