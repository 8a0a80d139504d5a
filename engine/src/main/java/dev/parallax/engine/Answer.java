package dev.parallax.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a statement answers. */
public sealed interface Answer {
    /** An answer that holds a result. */
    sealed interface WithResult extends Answer {
        /** The result. */
        Result result();
    }

    /** Of a query, a describe or a drill; {@code query} is what a drill ran, null for the others. */
    record Table(Result result, @Nullable String query) implements WithResult {
        public Table(Result result) {
            this(result, null);
        }
    }

    /** Of a query that writes its result to a file; the message says so, for a person. */
    record Exported(Result result, String message) implements WithResult {}

    /** Of a check, be it that it passed or that it failed. */
    record Checked(CheckResult check) implements Answer {}

    /** Of an explain: lines to be shown as they are. */
    record Text(List<String> lines) implements Answer {}

    /** Of a statement that changes the session or the store: one line that says what it did, for a person. */
    record Done(String message) implements Answer {}
}
