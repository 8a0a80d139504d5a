/** Rows in the falling order of a score, and what is read off as a threshold goes down: areas, precisions, points of curves. */
@NullMarked
package dev.parallax.engine.internal.curve;

import org.jspecify.annotations.NullMarked;
