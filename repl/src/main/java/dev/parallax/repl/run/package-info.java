/** Statements run one after another, their answers printed, faults turned into messages and exit codes. */
@NullMarked
package dev.parallax.repl.run;

import org.jspecify.annotations.NullMarked;
