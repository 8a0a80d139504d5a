/** Makes the files that benchmarks read: labels, and models that guess them, all from one seed. */
@NullMarked
package dev.parallax.bench.generate;

import org.jspecify.annotations.NullMarked;
