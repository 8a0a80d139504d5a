/** Random datasets and random well-typed queries, replayable from a seed. */
@NullMarked
package dev.parallax.spec.random;

import org.jspecify.annotations.NullMarked;
