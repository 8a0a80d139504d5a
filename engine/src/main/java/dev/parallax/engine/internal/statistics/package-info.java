/** Tests and intervals over counts: pure functions, exact where the name says so, to double precision. */
@NullMarked
package dev.parallax.engine.internal.statistics;

import org.jspecify.annotations.NullMarked;
