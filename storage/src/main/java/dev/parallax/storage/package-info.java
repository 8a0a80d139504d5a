/** The store: immutable column files, bitmap indexes, key files, manifests and generations. */
@NullMarked
package dev.parallax.storage;

import org.jspecify.annotations.NullMarked;
