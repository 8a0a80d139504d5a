package dev.parallax.grammar;

import dev.parallax.grammar.internal.antlr.ParallaxParser;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a text, from the token at which parsing ended. */
final class SyntaxErrors {
    private SyntaxErrors() {}

    static Diagnostic explain(Failure failure) {
        Diagnostic known = known(failure);
        return known != null ? known : failure.type() == Token.EOF ? tooEarly(failure) : unexpected(failure);
    }

    private static @Nullable Diagnostic known(Failure failure) {
        if (failure.type() == ParallaxParser.ILLEGAL) {
            Diagnostic symbol = ForeignSymbols.explain(failure);
            return symbol != null
                    ? symbol
                    : failure.here("unexpected " + Failure.shown(failure.offending()), expected(failure));
        }
        Diagnostic foreign = UnknownWords.foreignStatement(failure);
        if (foreign != null) {
            return foreign;
        }
        Diagnostic idiom = ForeignIdioms.explain(failure);
        if (idiom != null) {
            return idiom;
        }
        Diagnostic misplaced = Misplaced.explain(failure);
        if (misplaced != null) {
            return misplaced;
        }
        Diagnostic word = UnknownWords.explain(failure);
        boolean brace = failure.type() == ParallaxParser.LEFT_BRACE || failure.type() == ParallaxParser.RIGHT_BRACE;
        return word != null || brace ? word : ForeignSymbols.explain(failure);
    }

    private static Diagnostic unexpected(Failure failure) {
        return failure.here("unexpected " + Failure.shown(failure.offending()), expected(failure));
    }

    private static Diagnostic tooEarly(Failure failure) {
        Token open = lastOpen(failure.before());
        boolean closer = failure.viable().token(ParallaxParser.RIGHT_PARENTHESIS)
                || failure.viable().token(ParallaxParser.RIGHT_BRACKET);
        if (open != null && closer && failure.afterOperand()) {
            return failure.at(open, "this " + Failure.shown(open) + " is not closed", expected(failure));
        }
        return failure.here("the text ends too early", expected(failure));
    }

    private static @Nullable Token lastOpen(List<Token> tokens) {
        Deque<Token> open = new ArrayDeque<>();
        for (Token token : tokens) {
            switch (token.getType()) {
                case ParallaxParser.LEFT_PARENTHESIS, ParallaxParser.LEFT_BRACKET -> open.push(token);
                case ParallaxParser.RIGHT_PARENTHESIS, ParallaxParser.RIGHT_BRACKET -> open.poll();
                default -> {}
            }
        }
        return open.peek();
    }

    private static @Nullable String expected(Failure failure) {
        String words = Expected.words(failure.viable());
        return words.isEmpty() ? null : "expected " + words;
    }
}
