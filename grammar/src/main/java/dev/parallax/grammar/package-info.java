/** The language: ANTLR grammar, syntax tree with spans, errors, formatter. */
@NullMarked
package dev.parallax.grammar;

import org.jspecify.annotations.NullMarked;
