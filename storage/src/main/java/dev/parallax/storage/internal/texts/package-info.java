/** Texts known by their UTF-8. */
@NullMarked
package dev.parallax.storage.internal.texts;

import org.jspecify.annotations.NullMarked;
