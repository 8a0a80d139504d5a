package dev.parallax.grammar;

import dev.parallax.grammar.internal.antlr.ParallaxParser;
import java.util.List;
import java.util.Locale;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Where parsing ended: the tokens of the statement read so far, the one that does not fit, and what would have.
 *
 * @param before the tokens of the statement before the offending one
 */
record Failure(Spans spans, List<Token> before, Token offending, ViableTokens viable) {
    int type() {
        return offending.getType();
    }

    /** The type of the token so many before the offending one, 1 being the last; the end where there is none. */
    int type(int back) {
        return back > before.size() ? Token.EOF : previous(back).getType();
    }

    Token previous(int back) {
        return before.get(before.size() - back);
    }

    /** The offending token in lower case, as words are compared. */
    String word() {
        return lower(offending);
    }

    /** The token so many before, in lower case; empty where there is none. */
    String word(int back) {
        return back > before.size() ? "" : lower(previous(back));
    }

    static String lower(Token token) {
        return token.getText().toLowerCase(Locale.ROOT);
    }

    /** The token as a message shows it. */
    static String shown(Token token) {
        return "`" + Printed.of(token.getText()) + "`";
    }

    boolean isWord() {
        return isWord(offending);
    }

    static boolean isWord(Token token) {
        int type = token.getType();
        return type == ParallaxParser.NAME || QueryLexer.isSoft(type) || Names.isReserved(token.getText());
    }

    boolean stageMayCome() {
        return viable.rule(ParallaxParser.RULE_stage);
    }

    boolean afterOperand() {
        return Expected.afterOperand(viable);
    }

    /** Whether no space stands between the last token and the offending one. */
    boolean touchesPrevious() {
        return !before.isEmpty() && previous(1).getStopIndex() + 1 == offending.getStartIndex();
    }

    String text() {
        return spans.source().text();
    }

    /** The offending token; the end of the text is the place right after the last token. */
    Span span() {
        if (type() != Token.EOF) {
            return spans.of(offending);
        }
        int end = before.isEmpty() ? 0 : spans.of(previous(1)).end();
        return new Span(spans.source(), end, end);
    }

    Diagnostic here(String fact, @Nullable String cure) {
        return new Diagnostic(fact, cure, span());
    }

    Diagnostic at(Token token, String fact, @Nullable String cure) {
        return new Diagnostic(fact, cure, spans.of(token));
    }
}
