/** The lock, the writer, and the protocol by which a generation becomes durable. */
@NullMarked
package dev.parallax.storage.internal.commit;

import org.jspecify.annotations.NullMarked;
