/** The functions of the language, each in a visible list, and the operators: all as kernels over vectors. */
@NullMarked
package dev.parallax.engine.internal.function;

import org.jspecify.annotations.NullMarked;
