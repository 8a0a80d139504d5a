/** The command line and the interactive shell. */
@NullMarked
package dev.parallax.repl;

import org.jspecify.annotations.NullMarked;
