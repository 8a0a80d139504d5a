/** What a generation of a store consists of, and the manifest that says so. */
@NullMarked
package dev.parallax.storage.internal.catalog;

import org.jspecify.annotations.NullMarked;
