/**
 * The query language: its syntax tree, the parser that makes it, the formatter that writes it, and what an editor needs
 * (tokens, completeness, expectations at a cursor). Nothing here knows data, models or functions. Everything is immutable or
 * stateless, and may be used by several threads.
 */
@NullMarked
package dev.parallax.grammar;

import org.jspecify.annotations.NullMarked;
