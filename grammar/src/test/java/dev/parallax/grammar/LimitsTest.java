package dev.parallax.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts made to hurt are refused as such, and the next one is read. */
class LimitsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "not ",
                "- ",
                "a[",
                "f(",
                "f(x: ",
                "case when ",
                "a in (",
                "a in f(",
                "count per (",
                "a and (",
                "a + (",
                "if(a, ",
                "[*].score[",
                "top 5 by ("
            })
    void deepNestingIsALimit(String opening) {
        SyntaxException refused = refusal(opening.repeat(QueryParser.MAX_LENGTH / opening.length()));
        if (opening.startsWith("top")) {
            assertThat(refused.limit()).isFalse();
            return;
        }
        assertThat(refused.limit()).isTrue();
        assertThat(refused.diagnostic().fact()).isEqualTo("expressions are nested more than 200 deep here");
        assertThat(refused.getMessage().lines().toList()).hasSize(4).allMatch(line -> line.length() < 200);
        assertThat(QueryParser.parse(new Source("query", "a = 1")).statements()).hasSize(1);
    }

    @Test
    void twoHundredLevelsAreRead() {
        String nested = "(".repeat(199) + "a" + ")".repeat(199);
        assertThat(QueryParser.parse(new Source("query", nested)).statements()).hasSize(1);
        assertThat(refusal("(" + nested + ")").limit()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {" + a", " * a", ".a", "[a]", " - (a - a)"})
    void longChainsOfOperatorsAreALimit(String operator) {
        assertThat(QueryParser.parse(new Source("query", "a" + operator.repeat(400)))
                        .statements())
                .hasSize(1);
        SyntaxException refused = refusal("a" + operator.repeat(1001));
        assertThat(refused.limit()).isTrue();
        assertThat(refused.diagnostic().fact()).isEqualTo("more than 1000 operations stand inside one another here");
    }

    @Test
    void longChainsOfAndAreFlat() {
        String chain = "a = 1" + " and a = 1".repeat(20_000);
        Statement.Query query = (Statement.Query)
                QueryParser.parse(new Source("query", chain)).statements().get(0);
        Expression predicate = ((Stage.Where) query.stages().get(0)).predicate();
        assertThat(((Expression.And) predicate).operands()).hasSize(20_001);
    }

    @Test
    void aTextHasALongestLength() {
        String comment = "-".repeat(QueryParser.MAX_LENGTH);
        assertThat(QueryParser.parse(new Source("query", comment)).statements()).isEmpty();
        SyntaxException refused = refusal(comment + "-");
        assertThat(refused.limit()).isTrue();
        assertThat(refused.diagnostic().fact()).isEqualTo("a text is at most 1048576 characters long");
    }

    @Test
    void aMistakeFarIntoALongStatementIsFound() {
        SyntaxException refused = refusal("show a" + ", a".repeat(5000) + " limit b");
        assertThat(refused.getMessage())
                .startsWith("query:1:15014: unexpected `b`\n")
                .hasLineCount(4);
    }

    private static SyntaxException refusal(String text) {
        return catchThrowableOfType(SyntaxException.class, () -> QueryParser.parse(new Source("query", text)));
    }
}
