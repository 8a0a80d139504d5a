/** What a store holds, as tables. */
@NullMarked
package dev.parallax.engine.internal.describe;

import org.jspecify.annotations.NullMarked;
