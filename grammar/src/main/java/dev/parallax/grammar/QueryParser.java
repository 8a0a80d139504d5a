package dev.parallax.grammar;

import dev.parallax.grammar.internal.antlr.LimitedParser;
import dev.parallax.grammar.internal.antlr.ParallaxParser;
import org.antlr.v4.runtime.Token;

/**
 * Text to syntax tree. The first error ends it; nothing is repaired. Texts longer than {@link #MAX_LENGTH} and expressions
 * nested deeper than {@value LimitedParser#MAX_DEPTH} are refused before they cost anything.
 */
public final class QueryParser {
    /** The longest text that is read, in characters. */
    public static final int MAX_LENGTH = 1 << 20;

    private QueryParser() {}

    /** Loads the tables of the grammar, which the first text would wait for. Safe beside whoever reads a text meanwhile. */
    public static void load() {
        parse(new Source("nothing", "row.truth = \"\" and 0 < 1 group by row.truth show count"));
    }

    /**
     * The statements of a text; an empty text has none.
     *
     * @throws SyntaxException where the text is not a sentence of the language, or too long or too deep
     */
    public static Script parse(Source source) {
        return new StatementBuilder(new Spans(source))
                .build(Reading.script(source).orThrow());
    }

    /**
     * A text that is one expression.
     *
     * @throws SyntaxException where it is not, or is too long or too deep
     */
    public static Expression expression(Source source) {
        return new ExpressionBuilder(new Spans(source))
                .build(Reading.expression(source).orThrow().expression());
    }

    /** Whether a text that is being typed is a whole one, told from the parser's first error. */
    public static Completeness completeness(String text) {
        try {
            Source source = new Source("query", text);
            Failure failure = Reading.script(source).failure();
            if (failure != null) {
                return completeness(failure);
            }
            parse(source);
            return Completeness.COMPLETE;
        } catch (SyntaxException e) {
            return Completeness.INVALID;
        }
    }

    private static Completeness completeness(Failure failure) {
        boolean open =
                switch (failure.type()) {
                    case Token.EOF -> true;
                    case ParallaxParser.UNCLOSED_STRING -> failure.viable().token(ParallaxParser.STRING);
                    case ParallaxParser.UNCLOSED_NAME -> failure.viable().token(ParallaxParser.QUOTED_NAME);
                    default -> false;
                };
        return open ? Completeness.INCOMPLETE : Completeness.INVALID;
    }
}
