/** What the READMEs say runs, and what they name is there. */
@NullMarked
package dev.parallax.spec.docs;

import org.jspecify.annotations.NullMarked;
