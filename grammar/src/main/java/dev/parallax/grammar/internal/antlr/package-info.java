/** The generated lexer and parser, and what they extend. */
@NullMarked
package dev.parallax.grammar.internal.antlr;

import org.jspecify.annotations.NullMarked;
