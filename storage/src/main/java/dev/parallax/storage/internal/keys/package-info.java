/** The ids of a dataset: key files, which are the truth, and look-ups in them. */
@NullMarked
package dev.parallax.storage.internal.keys;

import org.jspecify.annotations.NullMarked;
