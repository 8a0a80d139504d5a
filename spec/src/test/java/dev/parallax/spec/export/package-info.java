/** Exported files, read back by others and by us. */
@org.jspecify.annotations.NullMarked
package dev.parallax.spec.export;
