/** Finds the slices of a dataset where models differ or fail: counts over columns of few values, tests, and a ranking. */
@NullMarked
package dev.parallax.engine.internal.slices;

import org.jspecify.annotations.NullMarked;
