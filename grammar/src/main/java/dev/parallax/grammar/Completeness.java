package dev.parallax.grammar;

/** Whether a text that is being typed can be run. */
public enum Completeness {
    /** It can be run as it stands, though more might follow. */
    COMPLETE,
    /** It is the beginning of something that can be run: a part, a bracket or a quote is missing at its end. */
    INCOMPLETE,
    /** Nothing that is added at its end can mend it. */
    INVALID
}
