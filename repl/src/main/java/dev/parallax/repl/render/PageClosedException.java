package dev.parallax.repl.render;

import java.io.IOException;

/** The reader of the output has seen enough: a pipe was closed, or a pager was left. Not an error. */
public final class PageClosedException extends IOException {
    private static final long serialVersionUID = 1L;

    public PageClosedException() {
        super("the reader has gone");
    }
}
