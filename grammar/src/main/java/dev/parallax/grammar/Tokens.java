package dev.parallax.grammar;

import dev.parallax.grammar.internal.antlr.ParallaxParser;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** Cuts any text into the pieces that a highlighter paints; nothing is an error here, whatever the text. */
public final class Tokens {
    private final List<Token> tokens;
    private final Spans spans;
    private final List<Lexeme> lexemes = new ArrayList<>();

    private Tokens(Source source) {
        this.spans = new Spans(source);
        this.tokens = read(source.text());
    }

    /** The pieces in the order of the text; white space is between them. */
    public static List<Lexeme> of(String text) {
        Tokens tokens = new Tokens(new Source("query", text));
        for (int i = 0; i < tokens.tokens.size(); i++) {
            Span span = tokens.spans.of(tokens.tokens.get(i));
            tokens.lexemes.add(new Lexeme(tokens.kind(i), span.start(), span.end()));
        }
        return List.copyOf(tokens.lexemes);
    }

    /** Every token, comments too, without the end of the text. */
    static List<Token> read(String text) {
        QueryLexer lexer = new QueryLexer(text);
        List<Token> tokens = new ArrayList<>();
        for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
            tokens.add(token);
        }
        return tokens;
    }

    private Lexeme.Kind kind(int index) {
        int type = tokens.get(index).getType();
        return switch (type) {
            case ParallaxParser.COMMENT -> Lexeme.Kind.COMMENT;
            case ParallaxParser.NAME, ParallaxParser.QUOTED_NAME -> Lexeme.Kind.NAME;
            case ParallaxParser.STRING -> Lexeme.Kind.TEXT;
            case ParallaxParser.NUMBER -> Lexeme.Kind.NUMBER;
            case ParallaxParser.PARAMETER -> Lexeme.Kind.PARAMETER;
            case ParallaxParser.ILLEGAL, ParallaxParser.UNCLOSED_NAME, ParallaxParser.UNCLOSED_STRING ->
                Lexeme.Kind.ERROR;
            default -> word(index, type);
        };
    }

    private Lexeme.Kind word(int index, int type) {
        if (Names.isReserved(tokens.get(index).getText())) {
            boolean name = typeAt(index - 1) == ParallaxParser.DOT || typeAt(index - 1) == ParallaxParser.AS;
            return name ? Lexeme.Kind.NAME : Lexeme.Kind.KEYWORD;
        }
        if (QueryLexer.isSoft(type)) {
            return isKeyword(index, type) ? Lexeme.Kind.KEYWORD : Lexeme.Kind.NAME;
        }
        if (QueryLexer.isContextual(type)) {
            return Lexeme.Kind.KEYWORD;
        }
        return switch (type) {
            case ParallaxParser.SEMICOLON,
                    ParallaxParser.NEXT_ASSERTION,
                    ParallaxParser.COMMA,
                    ParallaxParser.COLON,
                    ParallaxParser.DOT,
                    ParallaxParser.LEFT_PARENTHESIS,
                    ParallaxParser.RIGHT_PARENTHESIS,
                    ParallaxParser.LEFT_BRACKET,
                    ParallaxParser.RIGHT_BRACKET,
                    ParallaxParser.LEFT_BRACE,
                    ParallaxParser.RIGHT_BRACE -> Lexeme.Kind.MARK;
            default -> Lexeme.Kind.OPERATOR;
        };
    }

    /** Whether a word that may be a name means something to the language here, told from its neighbours. */
    private boolean isKeyword(int index, int type) {
        int before = typeAt(index - 1);
        int after = typeAt(index + 1);
        if (before == ParallaxParser.DOT) {
            return false;
        }
        return switch (type) {
            case ParallaxParser.GROUP, ParallaxParser.SORT, ParallaxParser.SPLIT -> after == ParallaxParser.BY;
            case ParallaxParser.BY -> isQuantity(before) || takesBy(before);
            case ParallaxParser.LIMIT, ParallaxParser.TOP, ParallaxParser.SAMPLE -> isQuantity(after);
            case ParallaxParser.OFFSET, ParallaxParser.SEED -> isQuantity(after);
            case ParallaxParser.DERIVE -> after == ParallaxParser.NAME || QueryLexer.isSoft(after);
            case ParallaxParser.WITH -> before == ParallaxParser.STARTS || before == ParallaxParser.ENDS;
            case ParallaxParser.LEFT, ParallaxParser.OUTER -> before == ParallaxParser.JOIN;
            case ParallaxParser.INNER -> before == ParallaxParser.JOIN || before == ParallaxParser.CONCAT;
            case ParallaxParser.ON ->
                before == ParallaxParser.INNER || before == ParallaxParser.LEFT || before == ParallaxParser.OUTER;
            case ParallaxParser.ROWS -> before == ParallaxParser.FROM;
            case ParallaxParser.DATE, ParallaxParser.TAG, ParallaxParser.EXPORT ->
                after == ParallaxParser.STRING || before == ParallaxParser.DROP;
            case ParallaxParser.RENDER -> after == ParallaxParser.NAME || QueryLexer.isSoft(after);
            default -> followsOperand(index);
        };
    }

    private boolean followsOperand(int index) {
        if (index == 0) {
            return false;
        }
        int before = typeAt(index - 1);
        return switch (lexemes.get(index - 1).kind()) {
            case NAME, TEXT, NUMBER, PARAMETER -> true;
            case MARK -> before == ParallaxParser.RIGHT_PARENTHESIS || before == ParallaxParser.RIGHT_BRACKET;
            case KEYWORD ->
                before == ParallaxParser.END
                        || before == ParallaxParser.TRUE
                        || before == ParallaxParser.FALSE
                        || before == ParallaxParser.NULL;
            default -> false;
        };
    }

    private static boolean takesBy(int type) {
        return type == ParallaxParser.GROUP || type == ParallaxParser.SORT || type == ParallaxParser.SPLIT;
    }

    private static boolean isQuantity(int type) {
        return type == ParallaxParser.NUMBER || type == ParallaxParser.PARAMETER;
    }

    private int typeAt(int index) {
        return index < 0 || index >= tokens.size()
                ? Token.EOF
                : tokens.get(index).getType();
    }
}
