/** Reading files of labels and inferences into a store: formats, types, the roles of columns, the rows themselves. */
@NullMarked
package dev.parallax.engine.internal.load;

import org.jspecify.annotations.NullMarked;
