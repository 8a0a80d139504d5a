package dev.parallax.repl.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "row.truth = \"coat\" and other.guess != base.guess",
                "group by outcome show count",
                "use fashion;",
                "row[\"truth\"] = \"Plantae\" and row[\"guess\"] != \"Plantae\"",
                "where where",
                "show count)",
                "group by\n",
                ".help count",
                "   "
            })
    void whatIsWholeOrWrongRuns(String text) {
        assertThat(Typing.wantsMore(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "row.truth = \"coat",
                "row.truth =",
                "row.truth = \"coat\" and",
                "group by",
                "group by outcome show count,",
                "show round(base.score,",
                "compare a as base,",
                "compare",
                "row.split in (",
                "check \"gate\" {",
                "check \"gate\" { accuracy > 0.9;"
            })
    void whatOnlyEndsTooSoonGoesOn(String text) {
        assertThat(Typing.wantsMore(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"use a;", "use a; -- done", "show \";\";", "check \"a\" { b > 1; c > 2; };"})
    void aSemicolonEndsAStatementOfAPipe(String text) {
        assertThat(Typing.endsStatement(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"use a", "show \";", "show 1 -- ;", "", "; show", "check \"a\" { b > 1;"})
    void otherSemicolonsDoNot(String text) {
        assertThat(Typing.endsStatement(text)).isFalse();
    }
}
