/** The reference interpreter: answers a query one row at a time, with plain objects, as plainly as the language reads. */
@NullMarked
package dev.parallax.spec.oracle;

import org.jspecify.annotations.NullMarked;
