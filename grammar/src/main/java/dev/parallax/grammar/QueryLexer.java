package dev.parallax.grammar;

import static dev.parallax.grammar.internal.antlr.ParallaxParser.*;

import dev.parallax.grammar.internal.antlr.ParallaxLexer;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.WritableToken;

/**
 * The generated lexer, the keywords among its names, and the few words whose meaning hangs on what stands before them: {@code analyze}, and what is imported
 * or dropped, are names except right after {@code explain}, {@code import} and {@code drop}; a {@code per} after the key of
 * a {@code top} is the stage's, not that of a call inside the key; {@code for each}, {@code min} and {@code ;} between the braces
 * of a {@code check} belong to its assertions; the words of {@code find} are its own only where they cannot be a column. So the
 * grammar needs no look-ahead to tell them apart.
 */
final class QueryLexer extends ParallaxLexer {
    /** How far into {@code top count by key} the tokens so far are. */
    private enum TopProgress {
        NONE,
        TOP,
        COUNT,
        KEY
    }

    /** How far into {@code check "name" where … { assertions }} the tokens so far are. */
    private enum CheckProgress {
        NONE,
        HEAD,
        ASSERTIONS
    }

    private int previous = Token.EOF;
    private boolean operand;
    private TopProgress top = TopProgress.NONE;
    private int brackets;
    private CheckProgress check = CheckProgress.NONE;
    private boolean finding;

    QueryLexer(String text) {
        super(CharStreams.fromString(text));
        removeErrorListeners();
    }

    @Override
    public Token nextToken() {
        Token token = super.nextToken();
        if (token.getChannel() != Token.DEFAULT_CHANNEL) {
            return token;
        }
        int written = token.getType() == NAME ? keyword((WritableToken) token) : token.getType();
        finding = startsStatement() || explains() ? written == FIND : finding;
        int type = typeInPlace(written);
        if (type != token.getType()) {
            ((WritableToken) token).setType(type);
        }
        top = brackets == 0 ? topAfter(type) : top;
        brackets = bracketsAfter(type);
        operand = endsOperand(type);
        check = checkAfter(type);
        previous = type;
        return token;
    }

    /** The keyword that a name is, or NAME; its text is kept, which is copied from the input each time it is asked for. */
    private static int keyword(WritableToken name) {
        String text = name.getText();
        name.setText(text);
        return Keywords.type(text);
    }

    private boolean startsStatement() {
        return previous == Token.EOF || previous == SEMICOLON;
    }

    private boolean explains() {
        return previous == EXPLAIN || previous == ANALYZE;
    }

    /** Whether a word of {@code find} may stand here: after an operand, so that columns may have the same names. */
    private boolean optionMayCome() {
        return finding && brackets == 0 && (operand || previous == SLICES);
    }

    private int typeInPlace(int type) {
        return switch (type) {
            case REGRESSED, IMPROVED, WEAK -> finding && previous == FIND ? type : NAME;
            case SLICES -> afterGoal() ? type : NAME;
            case OVER, DEPTH, FDR -> optionMayCome() ? type : NAME;
            case ANALYZE -> previous == EXPLAIN ? type : NAME;
            case LABELS, TABLE, COLUMNS -> previous == IMPORT ? type : NAME;
            case MODELS -> previous == IMPORT || previous == FROM ? type : NAME;
            case PAIRS -> previous == FROM ? type : NAME;
            case MODEL -> previous == IMPORT || previous == DROP ? type : NAME;
            case DATASET -> previous == DROP ? type : NAME;
            case LEFT_BRACE -> check == CheckProgress.HEAD ? type : ILLEGAL;
            case RIGHT_BRACE -> check == CheckProgress.ASSERTIONS ? type : ILLEGAL;
            case SEMICOLON -> check == CheckProgress.ASSERTIONS ? NEXT_ASSERTION : type;
            case FOR -> assertionMayEnd() ? type : NAME;
            case MIN -> assertionMayEnd() || optionMayCome() ? type : NAME;
            case EACH -> previous == FOR ? type : NAME;
            case PER -> top == TopProgress.KEY && brackets == 0 && operand ? STAGE_PER : type;
            default -> type;
        };
    }

    private boolean assertionMayEnd() {
        return check == CheckProgress.ASSERTIONS && operand && brackets == 0;
    }

    private CheckProgress checkAfter(int type) {
        return switch (type) {
            case CHECK -> previous == Token.EOF || previous == SEMICOLON ? CheckProgress.HEAD : check;
            case LEFT_BRACE -> CheckProgress.ASSERTIONS;
            case RIGHT_BRACE, SEMICOLON -> CheckProgress.NONE;
            default -> check;
        };
    }

    private boolean afterGoal() {
        return previous == REGRESSED || previous == IMPROVED || previous == WEAK;
    }

    private TopProgress topAfter(int type) {
        if (previous == DOT || (top == TopProgress.KEY && !operand && type != SEMICOLON)) {
            return top;
        }
        return switch (type) {
            case TOP -> TopProgress.TOP;
            case NUMBER, PARAMETER -> top == TopProgress.TOP ? TopProgress.COUNT : top;
            case BY -> top == TopProgress.COUNT ? TopProgress.KEY : TopProgress.NONE;
            case SEMICOLON, PIPE, WHERE, SHOW, STAGE_PER, GROUP, DERIVE, SORT, LIMIT, SAMPLE -> TopProgress.NONE;
            case SPLIT, RENDER, TAG, EXPORT -> TopProgress.NONE;
            default -> top == TopProgress.KEY ? top : TopProgress.NONE;
        };
    }

    /** How many brackets are open; a {@code case} is one, unless it is a name after a dot, after {@code as} or of an option. */
    private int bracketsAfter(int type) {
        boolean name = previous == DOT || (previous == AS && !operand);
        return switch (type) {
            case CASE -> name ? brackets : brackets + 1;
            case END -> name ? brackets : brackets - 1;
            case COLON -> previous == CASE ? brackets - 1 : previous == END ? brackets + 1 : brackets;
            case LEFT_PARENTHESIS, LEFT_BRACKET -> brackets + 1;
            case RIGHT_PARENTHESIS, RIGHT_BRACKET -> brackets - 1;
            case SEMICOLON, NEXT_ASSERTION -> 0;
            default -> brackets;
        };
    }

    /** Whether an operand may end with this token, so that a soft word after it is not a name. */
    private boolean endsOperand(int type) {
        if (previous == DOT) {
            return true;
        }
        return switch (type) {
            case NAME, QUOTED_NAME, MODELS, PAIRS, NUMBER, STRING, PARAMETER, TRUE, FALSE, NULL, END -> true;
            case RIGHT_PARENTHESIS, RIGHT_BRACKET -> true;
            case WITH -> previous != ENDS && previous != STARTS;
            case BY -> top != TopProgress.KEY || previous != NUMBER && previous != PARAMETER;
            default -> isSoft(type) && !operand;
        };
    }

    /** Whether a word is this token only after the word before it, and a plain name everywhere else. */
    static boolean isContextual(int type) {
        return switch (type) {
            case ANALYZE, COLUMNS, DATASET, LABELS, MODEL, MODELS, PAIRS, TABLE, STAGE_PER -> true;
            case FOR, EACH, MIN, REGRESSED, IMPROVED, WEAK, SLICES, OVER, DEPTH, FDR -> true;
            default -> false;
        };
    }

    /** Whether a word means something in one place only and is a name everywhere else. */
    static boolean isSoft(int type) {
        return switch (type) {
            case AS, ASC, BY, CONCAT, DATE, DERIVE, DESC, ENDS, EXPORT, GROUP, INNER, JOIN, LEFT -> true;
            case LIMIT, OFFSET, ON, OUTER, PER, RENDER, ROWS, SAMPLE, SEED, SORT, SPLIT, TAG, TOP, WITH -> true;
            default -> false;
        };
    }
}
