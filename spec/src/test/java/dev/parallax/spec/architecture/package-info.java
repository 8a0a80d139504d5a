/** Rules about the code itself. */
package dev.parallax.spec.architecture;
