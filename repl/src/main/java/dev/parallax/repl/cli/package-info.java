/** The commands of the command line; {@link dev.parallax.repl.cli.Commands} lists them. */
@NullMarked
package dev.parallax.repl.cli;

import org.jspecify.annotations.NullMarked;
