package dev.parallax.grammar;

import dev.parallax.grammar.internal.antlr.ParallaxParser;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Finds, before a place, the expression about which something is said there. */
final class Subject {
    private Subject() {}

    /** The operand before a comparison that ends here, or before the list of an {@code in} that is open here. */
    static @Nullable List<Token> compared(List<Token> before) {
        int last = before.size() - 1;
        if (last < 0) {
            return null;
        }
        int open = before.get(last).getType() == ParallaxParser.COMMA ? openBracket(before) : last;
        if (open > 0
                && before.get(open).getType() == ParallaxParser.LEFT_PARENTHESIS
                && before.get(open - 1).getType() == ParallaxParser.IN) {
            return operand(before, withoutNot(before, open - 2));
        }
        int operator = before.get(last).getType() == ParallaxParser.WITH ? last - 1 : last;
        return operator >= 0 && compares(before.get(operator).getType())
                ? operand(before, withoutNot(before, operator - 1))
                : null;
    }

    /** What stands before a dot or an opening bracket that ends here. */
    static @Nullable List<Token> subscripted(List<Token> before) {
        int last = before.size() - 1;
        if (last < 1) {
            return null;
        }
        int type = before.get(last).getType();
        boolean follows = type == ParallaxParser.DOT || type == ParallaxParser.LEFT_BRACKET;
        List<Token> operand = follows ? operand(before, last - 1) : null;
        return operand == null || operand.isEmpty() ? null : operand;
    }

    private static boolean compares(int type) {
        return switch (type) {
            case ParallaxParser.EQUAL, ParallaxParser.DOUBLE_EQUAL, ParallaxParser.NOT_EQUAL -> true;
            case ParallaxParser.ANGLES, ParallaxParser.LESS, ParallaxParser.LESS_OR_EQUAL -> true;
            case ParallaxParser.GREATER, ParallaxParser.GREATER_OR_EQUAL, ParallaxParser.LIKE -> true;
            case ParallaxParser.CONTAINS, ParallaxParser.STARTS, ParallaxParser.ENDS -> true;
            case ParallaxParser.IN, ParallaxParser.BETWEEN -> true;
            default -> false;
        };
    }

    private static int withoutNot(List<Token> before, int index) {
        return index >= 0 && before.get(index).getType() == ParallaxParser.NOT ? index - 1 : index;
    }

    /** The bracket that is open at the end, or -1. */
    private static int openBracket(List<Token> tokens) {
        int closed = 0;
        for (int i = tokens.size() - 1; i >= 0; i--) {
            int type = tokens.get(i).getType();
            if (closes(type)) {
                closed++;
            } else if (opens(type) && closed-- == 0) {
                return i;
            }
        }
        return -1;
    }

    /** The name, call, model list or chain of members that ends at an index. */
    private static List<Token> operand(List<Token> tokens, int end) {
        int start = end;
        while (start >= 0) {
            int first = startOfPart(tokens, start);
            boolean joined = first > 0 && tokens.get(first - 1).getType() == ParallaxParser.DOT;
            boolean bracketed =
                    opens(tokens.get(Math.max(0, first)).getType()) && first > 0 && endsPart(tokens.get(first - 1));
            if (first < 0) {
                return List.of();
            }
            if (!joined && !bracketed) {
                return tokens.subList(first, end + 1);
            }
            start = joined ? first - 2 : first - 1;
        }
        return List.of();
    }

    private static int startOfPart(List<Token> tokens, int end) {
        return closes(tokens.get(end).getType()) ? openBracket(tokens.subList(0, end)) : end;
    }

    private static boolean endsPart(Token token) {
        return token.getType() == ParallaxParser.QUOTED_NAME
                || closes(token.getType())
                || (Failure.isWord(token) && !Names.isReserved(token.getText()));
    }

    private static boolean opens(int type) {
        return type == ParallaxParser.LEFT_PARENTHESIS || type == ParallaxParser.LEFT_BRACKET;
    }

    private static boolean closes(int type) {
        return type == ParallaxParser.RIGHT_PARENTHESIS || type == ParallaxParser.RIGHT_BRACKET;
    }
}
