/** Logical plans, predicates in normal form, and the rules that make plans cheaper. */
@NullMarked
package dev.parallax.engine.internal.plan;

import org.jspecify.annotations.NullMarked;
