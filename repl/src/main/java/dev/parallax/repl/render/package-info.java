/** Results as text: tables, CSV, JSON, Markdown. {@link Renderers} lists them. */
@NullMarked
package dev.parallax.repl.render;

import org.jspecify.annotations.NullMarked;
