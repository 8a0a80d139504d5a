package dev.parallax.grammar;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a query, where, and what to do about it: the fact and the cure are lower case, without a full stop.
 */
public record Diagnostic(String fact, @Nullable String cure, Span span) {
    /** How much of a long line is shown on either side of where it went wrong. */
    private static final int AROUND = 60;

    /**
     * As a person reads it; characters that a terminal would obey are shown as their number, and of a long line only what is
     * around the span:
     *
     * <pre>
     * query:1:13: fact
     *   the line as written
     *               ^^^^
     *   cure
     * </pre>
     */
    public String render() {
        Source source = span.source();
        String text = source.text();
        int start = Math.min(span.start(), text.length());
        int lineStart = text.lastIndexOf('\n', start - 1) + 1;
        int lineEnd = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start);
        if (lineEnd > lineStart && text.charAt(lineEnd - 1) == '\r') {
            lineEnd--;
        }
        int end = Math.max(start, Math.min(span.end(), lineEnd));
        int from = Math.max(lineStart, start - AROUND);
        int to = Math.min(lineEnd, Math.max(end, start) + AROUND);
        end = Math.min(end, start + 2 * AROUND);
        to = Math.min(to, end + AROUND);
        String before = (from > lineStart ? "…" : "") + line(text.substring(from, Math.min(start, to)));
        String marked = line(text.substring(Math.min(start, end), end));
        String after = line(text.substring(end, Math.max(end, to))) + (to < lineEnd ? "…" : "");
        StringBuilder rendered = new StringBuilder()
                .append(source.name())
                .append(':')
                .append(source.line(start))
                .append(':')
                .append(source.column(start))
                .append(": ")
                .append(fact)
                .append("\n  ")
                .append(before)
                .append(marked)
                .append(after)
                .append("\n  ")
                .append(" ".repeat(before.codePointCount(0, before.length())))
                .append("^".repeat(Math.max(1, marked.codePointCount(0, marked.length()))));
        if (cure != null) {
            rendered.append("\n  ").append(cure);
        }
        return rendered.toString();
    }

    private static String line(String text) {
        StringBuilder printed = new StringBuilder();
        text.codePoints().forEach(c -> printed.append(c == '\t' ? " " : Printed.of(c)));
        return printed.toString();
    }
}
