package dev.parallax.grammar;

import dev.parallax.grammar.internal.antlr.LimitedParser;
import dev.parallax.grammar.internal.antlr.ParallaxParser;
import dev.parallax.grammar.internal.antlr.TooDeepException;
import java.util.List;
import java.util.function.Function;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.jspecify.annotations.Nullable;

/**
 * One run of the generated parser over a source: the tree, or where it ended. The fast prediction is tried first, and the
 * full one only where that fails, as an error of the fast one need not be an error of the text.
 */
record Reading<T extends ParserRuleContext>(
        @Nullable T tree, @Nullable Failure failure) {
    /** How many tokens are walked again for the best message; of longer statements only what the parser left unread is. */
    private static final int WALKED = 2000;

    static Reading<ParallaxParser.ScriptContext> script(Source source) {
        return read(source, ParallaxParser.RULE_script, ParallaxParser::script);
    }

    static Reading<ParallaxParser.LoneExpressionContext> expression(Source source) {
        return read(source, ParallaxParser.RULE_loneExpression, ParallaxParser::loneExpression);
    }

    /** The tree, or the error in words. */
    T orThrow() {
        if (failure != null) {
            throw new SyntaxException(SyntaxErrors.explain(failure));
        }
        if (tree == null) {
            throw new AssertionError();
        }
        return tree;
    }

    private static <T extends ParserRuleContext> Reading<T> read(
            Source source, int startRule, Function<ParallaxParser, T> rule) {
        if (source.text().length() > QueryParser.MAX_LENGTH) {
            throw SyntaxException.limit(new Diagnostic(
                    "a text is at most " + QueryParser.MAX_LENGTH + " characters long",
                    "split it into several",
                    new Span(source, 0, 0)));
        }
        CommonTokenStream tokens = new CommonTokenStream(new QueryLexer(source.text()));
        ParallaxParser parser = new ParallaxParser(tokens);
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        try {
            return new Reading<>(fastThenFull(parser, rule), null);
        } catch (TooDeepException e) {
            throw ExpressionBuilder.tooDeep(new Spans(source).of(e.token()));
        } catch (ParseCancellationException e) {
            if (!(e.getCause() instanceof RecognitionException cause)) {
                throw e;
            }
            Token offending = cause.getOffendingToken();
            return new Reading<>(null, failure(new Spans(source), parser, tokens.getTokens(), offending, startRule));
        }
    }

    private static Failure failure(
            Spans spans, ParallaxParser parser, List<Token> tokens, Token offending, int startRule) {
        List<Token> before = statementBefore(tokens, offending);
        LimitedParser.Step last = parser.last();
        if (before.size() <= WALKED || last == null) {
            return new Failure(spans, before, offending, ViableTokens.after(before, startRule));
        }
        List<Token> unread = visible(tokens.subList(last.token().getTokenIndex() + 1, offending.getTokenIndex()));
        return new Failure(spans, before, offending, ViableTokens.after(last, unread));
    }

    private static <T> T fastThenFull(ParallaxParser parser, Function<ParallaxParser, T> rule) {
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
        try {
            return rule.apply(parser);
        } catch (TooDeepException e) {
            throw e;
        } catch (ParseCancellationException e) {
            parser.reset();
            parser.getInterpreter().setPredictionMode(PredictionMode.LL);
            return rule.apply(parser);
        }
    }

    /** The tokens between the last semicolon and the offending token. */
    private static List<Token> statementBefore(List<Token> tokens, Token offending) {
        int start = offending.getTokenIndex();
        while (start > 0 && tokens.get(start - 1).getType() != ParallaxParser.SEMICOLON) {
            start--;
        }
        return visible(tokens.subList(start, offending.getTokenIndex()));
    }

    private static List<Token> visible(List<Token> tokens) {
        return tokens.stream()
                .filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL)
                .toList();
    }
}
