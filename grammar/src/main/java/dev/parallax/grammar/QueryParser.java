package dev.parallax.grammar;

import dev.parallax.grammar.internal.antlr.LimitedParser;
import dev.parallax.grammar.internal.antlr.ParallaxParser;
import dev.parallax.grammar.internal.antlr.TooDeepException;
import java.util.function.Function;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/**
 * Text to syntax tree. The first error ends it; nothing is repaired. Texts longer than {@link #MAX_LENGTH} and expressions
 * nested deeper than {@value LimitedParser#MAX_DEPTH} are refused before they cost anything.
 */
public final class QueryParser {
    /** The longest text that is read, in characters. */
    public static final int MAX_LENGTH = 1 << 20;

    private QueryParser() {}

    /**
     * The statements of a text; an empty text has none.
     *
     * @throws SyntaxException where the text is not a sentence of the language, or too long or too deep
     */
    public static Script parse(Source source) {
        return new StatementBuilder(new Spans(source)).build(parse(source, ParallaxParser::script));
    }

    /**
     * A text that is one expression.
     *
     * @throws SyntaxException where it is not, or is too long or too deep
     */
    public static Expression expression(Source source) {
        return new ExpressionBuilder(new Spans(source))
                .build(parse(source, ParallaxParser::loneExpression).expression());
    }

    private static <T extends ParserRuleContext> T parse(Source source, Function<ParallaxParser, T> rule) {
        if (source.text().length() > MAX_LENGTH) {
            throw SyntaxException.limit(new Diagnostic(
                    "this text is longer than " + MAX_LENGTH + " characters",
                    "split it into several files",
                    new Span(source, 0, 0)));
        }
        CommonTokenStream tokens = new CommonTokenStream(new QueryLexer(source.text()));
        ParallaxParser parser = new ParallaxParser(tokens);
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        try {
            return fastThenFull(parser, rule);
        } catch (TooDeepException e) {
            throw ExpressionBuilder.tooDeep(new Spans(source).of(e.token()));
        } catch (ParseCancellationException e) {
            Token offending = ((RecognitionException) e.getCause()).getOffendingToken();
            throw new SyntaxException(new Diagnostic(
                    "unexpected `" + Printed.of(offending.getText()) + "`", null, new Spans(source).of(offending)));
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
}
