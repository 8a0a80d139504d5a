package dev.parallax.grammar;

/** The characters {@code [start, end)} of a source: where a node of the syntax tree was written. */
public record Span(Source source, int start, int end) {
    /** The text as it was written. */
    public String text() {
        return source.text().substring(start, end);
    }

    /** The smallest span that holds this one and another of the same source. */
    public Span to(Span other) {
        return new Span(source, Math.min(start, other.start), Math.max(end, other.end));
    }
}
