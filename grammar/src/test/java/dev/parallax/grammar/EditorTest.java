package dev.parallax.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.grammar.Expectation.Kind;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an editor asks: is it whole, what may come next, what is what. */
class EditorTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '¬',
            value = {
                "a = 1 => COMPLETE",
                "a = 1; => COMPLETE",
                "use main; show => INCOMPLETE",
                "show a, => INCOMPLETE",
                "show a | => INCOMPLETE",
                "a in (1, -- two => INCOMPLETE",
                "row.truth = \"ca => INCOMPLETE",
                "row.`tru => INCOMPLETE",
                "row.truth \"ca => INVALID",
                "a = = => INVALID",
                "a = 1) => INVALID",
                "limit 1.5 => INVALID",
                "-- nothing => COMPLETE",
            })
    void completeness(String text, Completeness completeness) {
        assertThat(QueryParser.completeness(text)).isEqualTo(completeness);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '¬',
            value = {
                "row. => [MEMBER] row ''",
                "row.tr => [MEMBER] row 'tr'",
                "[*].gu => [MEMBER] [*] 'gu'",
                "a = 1; base.score.x. => [MEMBER] base.score.x ''",
                "row.truth = => [EXPRESSION, VALUE] row.truth ''",
                "base.wrong and row.truth != \"ca => [EXPRESSION, VALUE] row.truth '\"ca'",
                "row.truth not in ('cat', 'd => [EXPRESSION, VALUE] row.truth ''d'",
                "row.truth starts with \" => [EXPRESSION, VALUE] row.truth '\"'",
                "f(x)[1].y < => [EXPRESSION, VALUE] f(x)[1].y ''",
                "base.score[\"c => [EXPRESSION, KEY] base.score '\"c'",
                "row[ => [EXPRESSION, KEY] row ''",
                "[ => [COMPARED_MODEL] - ''",
                "compare a, => [MODEL] - ''",
                "compare a as => [NEW_NAME] - ''",
                "compare a join inner on => [COLUMN] - ''",
                "use => [DATASET] - ''",
                "describe => [DESCRIBED] - ''",
                "let x = => [EXPRESSION] - ''",
                "param x = => [EXPRESSION] - ''",
                "a limit => [COUNT] - ''",
                "import labels from \"la => [FILE] - '\"la'",
                "show a export \"a => [FILE] - '\"a'",
                "from su => [TAG] - 'su'",
                "from \"su => [TAG] - '\"su'",
                "drop tag s => [TAG] - 's'",
                "drop model s => [MODEL] - 's'",
                "show a tag \"s => [NEW_NAME] - '\"s'",
                "show a render b => [CHART] - 'b'",
                "show a render bar(x => [CHART_OPTION] - 'x'",
                "drill 3 => [] - ''",
                "check \"a => [NEW_NAME] - '\"a'",
                "check \"a\" { a > 1; row. => [MEMBER] row ''",
                "check \"a\" { a > 1 for each row. => [MEMBER] row ''",
                "import labels from \"a.csv\" ( => [OPTION] - ''",
                "a = 1 -- comment => [] - ''",
                "a ) ) => [] - ''",
            })
    void expectation(String text, String expected) {
        String typed = text.matches(".*[=<,(]|.* (as|on|use|describe|limit)|use|describe") ? text + " " : text;
        Expectation found = Expectation.at(new Source("query", typed), typed.length());
        String subject = found.subject() == null ? "-" : QueryFormatter.format(found.subject());
        assertThat(found.kinds().stream().sorted().toList() + " " + subject + " '"
                        + found.typed().text() + "'")
                .isEqualTo(expected);
    }

    @Test
    void wordsThatMayComeNext() {
        assertThat(words("")).contains("compare", "where", "group by", "from").doesNotContain("and", "rows");
        assertThat(words("show a "))
                .contains("as", "and", "limit", "starts with")
                .doesNotContain("use", "desc");
        assertThat(words("sort by a ")).contains("desc", "where");
        assertThat(words("a group ")).containsExactly("by");
        assertThat(words("a is ")).containsExactly("not", "null");
        assertThat(words("compare a ")).containsExactly("as", "concat", "join");
        assertThat(words("import ")).containsExactly("columns", "labels", "model", "models", "table");
        assertThat(words("check \"a\" ")).containsExactly("from", "where");
        assertThat(words("check \"a\" { a > 1 "))
                .contains("for each", "min", "and")
                .doesNotContain("limit");
        assertThat(words("check \"a\" { a > 1 for ")).containsExactly("each");
        assertThat(words("drop ")).containsExactly("dataset", "model", "tag");
        assertThat(words("from ")).containsExactly("models", "pairs", "rows");
        assertThat(words("show a split ")).containsExactly("by");
        assertThat(words("compare a concat ")).containsExactly("inner");
        assertThat(words("row.truth = \"c")).isEmpty();
        assertThat(words("a = 1; sh")).contains("show", "use");
    }

    @Test
    void onlyWhatStandsBeforeThePlaceCounts() {
        Source source = new Source("query", "show row.tr) nonsense");
        Expectation found = Expectation.at(source, 11);
        assertThat(found.kinds()).containsExactly(Kind.MEMBER);
        assertThat(found.typed()).isEqualTo(new Span(source, 9, 11));
    }

    private static List<String> words(String text) {
        return Expectation.at(new Source("query", text), text.length()).words();
    }

    @Test
    void aHighlighterSeesWordsByTheirPlace() {
        assertThat(painted("group by group as by limit 5"))
                .isEqualTo("KEYWORD:group KEYWORD:by NAME:group KEYWORD:as NAME:by KEYWORD:limit NUMBER:5");
        assertThat(painted("where limit = $n and x ends with 'a'"))
                .isEqualTo("KEYWORD:where NAME:limit OPERATOR:= PARAMETER:$n KEYWORD:and NAME:x KEYWORD:ends"
                        + " KEYWORD:with TEXT:'a'");
        assertThat(painted("row.end, date = date \"2026-01-01\" -- so"))
                .isEqualTo("NAME:row MARK:. NAME:end MARK:, NAME:date OPERATOR:= KEYWORD:date TEXT:\"2026-01-01\""
                        + " COMMENT:-- so");
        assertThat(painted("# `a` \"b")).isEqualTo("ERROR:# NAME:`a` ERROR:\"b");
    }

    private static String painted(String text) {
        return Tokens.of(text).stream()
                .map(lexeme -> lexeme.kind() + ":" + text.substring(lexeme.start(), lexeme.end()))
                .collect(Collectors.joining(" "));
    }

    @Test
    void aMessageShowsWhatIsAroundTheMistake() {
        String line = "show " + "a, ".repeat(100) + "\u001b[31m) " + "b, ".repeat(100);
        Diagnostic diagnostic = new Diagnostic("fact", "cure", new Span(new Source("q.plx", "x;\n" + line), 308, 313));
        assertThat(diagnostic.render().lines().toList())
                .containsExactly(
                        "q.plx:2:306: fact",
                        "  …" + "a, ".repeat(20) + "\\x1b[31m) " + "b, ".repeat(19) + "b…",
                        "  " + " ".repeat(61) + "^".repeat(8),
                        "  cure");
    }
}
