package dev.parallax.grammar.internal.antlr;

import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.TokenStream;

/**
 * What the generated parser extends: it counts how deeply expressions are nested, and gives up before a text made to hurt
 * could overflow the stack. A level is a parenthesis, a {@code not}, a sign, or an argument inside another.
 */
public abstract class LimitedParser extends Parser {
    /** How deeply expressions may be nested. */
    public static final int MAX_DEPTH = 200;

    private int depth;

    protected LimitedParser(TokenStream input) {
        super(input);
    }

    @Override
    public void reset() {
        super.reset();
        depth = 0;
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
