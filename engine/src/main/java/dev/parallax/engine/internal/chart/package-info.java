/** Charts: which columns of a result each of them draws. */
@NullMarked
package dev.parallax.engine.internal.chart;

import org.jspecify.annotations.NullMarked;
