/** The interactive shell: editing, highlighting, completion, dot commands. */
@NullMarked
package dev.parallax.repl.shell;

import org.jspecify.annotations.NullMarked;
