/** Binder, planner, execution, functions, importers and the embedded API. */
@NullMarked
package dev.parallax.engine;

import org.jspecify.annotations.NullMarked;
