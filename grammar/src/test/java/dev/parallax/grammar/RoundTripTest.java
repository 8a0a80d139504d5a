package dev.parallax.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What the formatter writes, the parser reads back as the same tree. */
class RoundTripTest {
    @Property(tries = 3000)
    void aStatementComesBack(@ForAll long seed) {
        Statement statement = new RandomTrees(seed).statement();
        String text = QueryFormatter.format(statement);
        Script parsed = QueryParser.parse(new Source("random", text));
        assertThat(Bare.of(parsed.statements())).as(text).isEqualTo("[" + Bare.of(statement) + "]");
        assertThat(QueryFormatter.format(parsed)).isEqualTo(text + ";\n");
    }

    @Property(tries = 1000)
    void anExpressionComesBack(@ForAll long seed) {
        Expression expression = new RandomTrees(seed).expression(5);
        String text = QueryFormatter.format(expression);
        Expression parsed = QueryParser.expression(new Source("random", text));
        assertThat(Bare.of(parsed)).as(text).isEqualTo(Bare.of(expression));
    }

    /** Whatever the text, the tokens are in order, do not overlap, and lie within it. */
    @Property(tries = 1000)
    void anyTextIsCutIntoTokens(@ForAll String text) {
        int end = 0;
        for (Lexeme lexeme : Tokens.of(text)) {
            assertThat(lexeme.start()).isGreaterThanOrEqualTo(end);
            assertThat(lexeme.end()).isGreaterThan(lexeme.start()).isLessThanOrEqualTo(text.length());
            end = lexeme.end();
        }
    }

    /** A text cut anywhere, or with a stray character in it, is read, or refused with a message. */
    @Property(tries = 300)
    void brokenTextIsRefusedCleanly(@ForAll long seed, @ForAll char stray) {
        String text = QueryFormatter.format(new RandomTrees(seed).statement());
        int at = (int) Math.floorMod(seed, (long) text.length() + 1);
        for (String broken : new String[] {text.substring(0, at), text.substring(0, at) + stray + text.substring(at)}) {
            try {
                QueryParser.parse(new Source("random", broken));
            } catch (SyntaxException e) {
                assertThat(e.getMessage()).startsWith("random:");
            }
            Expectation.at(new Source("random", broken), Math.min(at, broken.length()));
            QueryParser.completeness(broken);
        }
    }
}
