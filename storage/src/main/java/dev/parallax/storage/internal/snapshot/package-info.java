/** A generation as readers see it, with its files held open. */
@NullMarked
package dev.parallax.storage.internal.snapshot;

import org.jspecify.annotations.NullMarked;
