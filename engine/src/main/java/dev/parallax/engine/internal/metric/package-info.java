/**
 * The formulas of metrics: pure functions of counts, which know neither queries nor columns.
 */
@NullMarked
package dev.parallax.engine.internal.metric;

import org.jspecify.annotations.NullMarked;
