/** Generators and benchmarks. Nothing depends on it. */
@NullMarked
package dev.parallax.bench;

import org.jspecify.annotations.NullMarked;
