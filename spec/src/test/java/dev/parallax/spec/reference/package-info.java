/** Real predictions of real models, with figures that were worked out elsewhere. */
@NullMarked
package dev.parallax.spec.reference;

import org.jspecify.annotations.NullMarked;
