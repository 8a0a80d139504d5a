package dev.parallax.grammar;

import dev.parallax.grammar.internal.antlr.ParallaxParser;
import dev.parallax.grammar.internal.antlr.TooDeepException;
import java.util.ArrayList;
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
record Reading<T extends ParserRuleContext>(@Nullable T tree, @Nullable Failure failure) {
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
            Token offending = ((RecognitionException) e.getCause()).getOffendingToken();
            List<Token> before = statementBefore(tokens.getTokens(), offending);
            return new Reading<>(
                    null, new Failure(new Spans(source), before, offending, ViableTokens.after(before, startRule)));
        }
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
        List<Token> before = new ArrayList<>();
        for (Token token : tokens.subList(0, offending.getTokenIndex())) {
            if (token.getType() == ParallaxParser.SEMICOLON) {
                before.clear();
            } else if (token.getChannel() == Token.DEFAULT_CHANNEL) {
                before.add(token);
            }
        }
        return before;
    }
}
