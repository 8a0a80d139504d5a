/** Datasets small enough to be read by eye, as plain objects: what the oracles and the engine are both given. */
@NullMarked
package dev.parallax.spec.data;

import org.jspecify.annotations.NullMarked;
