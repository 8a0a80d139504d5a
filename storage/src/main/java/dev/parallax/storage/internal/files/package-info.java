/** The framed, checksummed file every part of a store is written in, and the file operations below it. */
@NullMarked
package dev.parallax.storage.internal.files;

import org.jspecify.annotations.NullMarked;
