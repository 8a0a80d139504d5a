package dev.parallax.grammar.internal.antlr;

import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.jspecify.annotations.Nullable;

/**
 * What the generated parser extends: it counts how deeply expressions are nested, and gives up before a text made to hurt
 * could overflow the stack. A level is a parenthesis, a {@code not}, a sign, or an argument inside another.
 */
public abstract class LimitedParser extends Parser {
    /** How deeply expressions may be nested. */
    public static final int MAX_DEPTH = 200;

    /** Where a token was read: the rules being read, the automaton's state before the token, the token. */
    public record Step(ParserRuleContext context, int state, Token token) {}

    private int depth;
    private @Nullable Step last;

    protected LimitedParser(TokenStream input) {
        super(input);
    }

    @Override
    public void reset() {
        super.reset();
        depth = 0;
        last = null;
    }

    /** Where the last token was read before parsing ended, or null where none was. */
    public @Nullable Step last() {
        return last;
    }

    @Override
    public Token consume() {
        Step step = new Step(getContext(), getState(), getCurrentToken());
        last = step;
        return super.consume();
    }

    @Override
    public void enterRule(ParserRuleContext context, int state, int ruleIndex) {
        super.enterRule(context, state, ruleIndex);
        if (nests(context) && ++depth > MAX_DEPTH) {
            throw new TooDeepException(getCurrentToken());
        }
    }

    @Override
    public void exitRule() {
        if (nests(getContext())) {
            depth--;
        }
        super.exitRule();
    }

    private static boolean nests(ParserRuleContext context) {
        int rule = context.getRuleIndex();
        if (rule == ParallaxParser.RULE_negation || rule == ParallaxParser.RULE_signed) {
            ParserRuleContext parent = context.getParent();
            return parent != null && parent.getRuleIndex() == rule;
        }
        return rule == ParallaxParser.RULE_expression;
    }
}
