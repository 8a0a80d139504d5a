package dev.parallax.grammar;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Makes spans of a source out of tokens, whose places ANTLR counts in code points and a span in characters. */
final class Spans {
    private final Source source;

    /** Where each code point starts, or null where all of them are single characters. */
    private final int @Nullable [] starts;

    Spans(Source source) {
        this.source = source;
        String text = source.text();
        int codePoints = text.codePointCount(0, text.length());
        this.starts = codePoints == text.length() ? null : starts(text, codePoints);
    }

    private static int[] starts(String text, int codePoints) {
        int[] starts = new int[codePoints + 1];
        int offset = 0;
        for (int i = 0; i < codePoints; i++) {
            starts[i] = offset;
            offset += Character.charCount(text.codePointAt(offset));
        }
        starts[codePoints] = offset;
        return starts;
    }

    Source source() {
        return source;
    }

    Span of(ParserRuleContext node) {
        return of(node.getStart(), node.getStop());
    }

    Span of(Token token) {
        return of(token, token);
    }

    Span of(Token first, Token last) {
        return new Span(source, offset(first.getStartIndex()), offset(last.getStopIndex() + 1));
    }

    private int offset(int codePoint) {
        return starts == null ? codePoint : starts[codePoint];
    }
}
