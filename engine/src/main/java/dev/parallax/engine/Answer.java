package dev.parallax.engine;

import java.util.List;

/** What a statement answers. */
public sealed interface Answer {
    /** Of a query or a describe. */
    record Table(Result result) implements Answer {}

    /** Of an explain: lines to be shown as they are. */
    record Text(List<String> lines) implements Answer {}

    /** Of a statement that changes the session or the store: one line that says what it did, for a person. */
    record Done(String message) implements Answer {}
}
