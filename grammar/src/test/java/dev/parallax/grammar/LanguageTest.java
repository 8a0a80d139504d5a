package dev.parallax.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How texts are read, seen by what the formatter makes of them. */
class LanguageTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '¬',
            value = {
                "row.truth == 'it''s' => row.truth = \"it's\"",
                "a <> 3 => a != 3",
                "SHOW Count(*) As N | LIMIT 5 => show Count() as N limit 5",
                "from rows a => a",
                "| show a => show a",
                "a where b => a where b",
                "a and b and (c and d) => a and b and (c and d)",
                "(a and b) or c => a and b or c",
                "(a or b) and c => (a or b) and c",
                "not a = b => not a = b",
                "(not a) = b => (not a) = b",
                "not (a and b) => not (a and b)",
                "a - (b - c) - d => a - (b - c) - d",
                "(a * b) + c / d => a * b + c / d",
                "- - 3 => - -3",
                "-(a.b) => -a.b",
                "(-a).b => (-a).b",
                "show count per a.b => show count per a.b",
                "show (count per a).b => show count per (a).b",
                "top 5 by count per truth => top 5 by count per truth",
                "top 5 by (count per truth) => top 5 by (count per truth)",
                "top 5 by f(count per a) per b => top 5 by f(count per a) per b",
                "top 5 by per per per => top 5 by per per per",
                "top 5 by case when count per a then 1 end per b => top 5 by case when count per a then 1 end per b",
                "top 5 by case when as then as end per b => top 5 by case when as then as end per b",
                "top 5 by row.case + row.end per b => top 5 by row.case + row.end per b",
                "top 5 by f(case: 1, end: 2) per b => top 5 by f(case: 1, end: 2) per b",
                "top 5 by a sort by count per b => top 5 by a sort by count per b",
                "x in ([*].guess) => x in ([*].guess)",
                "x in [*].guess => x in [*].guess",
                "where split = \"test\" => where split = \"test\"",
                "row.where = row.end => row.where = row.end",
                "`where` = `two words` => `where` = `two words`",
                "`plain` => plain",
                "row.`a``b` => row.`a``b`",
                "explain analyze analyze => explain analyze analyze",
                "explain `analyze` => explain `analyze`",
                "`limit` - 5 => `limit` - 5",
                "use \"my data\" => use `my data`",
                "compare 'fc-256'@2 as base => compare `fc-256`@2 as base",
                "[\"fc-256\", a, 0].guess => [\"fc-256\", a, 0].guess",
                ".5 < 1e-3 => .5 < 1e-3",
                "a.5 > b => ! refused",
                "a -- and b => a",
                "größe = 日本 => größe = 日本",
                "e\u0301tat\u0663 = \ud840\udc0b => e\u0301tat\u0663 = \ud840\udc0b",
                "from suspect => from \"suspect\"",
                "from 'it''s' a where b => from \"it's\" a where b",
                "from rows => from rows",
                "from ROWS limit 5 => limit 5",
                "from \"rows\" limit 5 => from \"rows\" limit 5",
                "from tag tag 'x' => from \"tag\" tag \"x\"",
                "from \"objects\" => from \"objects\"",
                "from objects => ! refused",
                "use main@2 => use main@2",
                "compare concat concat inner => compare concat concat inner",
                "drill 3.10 => drill 3.10",
                "drill 1.3.2 => drill 1.3.2",
                "drill 03.02 => drill 3.2",
                "drop tag suspect => drop tag \"suspect\"",
                "drop model model@1 => drop model model@1",
                "drop dataset 'a b' => drop dataset `a b`",
                "import models from 'runs/{name}.csv' => import models from \"runs/{name}.csv\"",
                "check 'a' { a > 1 } => check \"a\" { a > 1 }",
                "check \"a\" from s where x { a > 1 ; b for each min, each min 5; } => "
                        + "check \"a\" from \"s\" where x { a > 1; b for each min, each min 5 }",
                "check \"a\" { min(x) >= min min $n; for = each } => check \"a\" { min(x) >= min min $n; for = each }",
                "min = for => min = for",
                "check \"a\" from rows { not for } => check \"a\" { not for }",
                "split = split split by split => split = split split by split",
                "show render render render => show render render render",
                "top 5 by tag per x tag 'x' => top 5 by tag per x tag \"x\"",
            })
    void isReadAs(String text, String canonical) {
        assertThat(canonical(text)).isEqualTo(canonical);
    }

    private static String canonical(String text) {
        try {
            return QueryFormatter.format(
                    QueryParser.parse(new Source("query", text)).statements().get(0));
        } catch (SyntaxException e) {
            return "! refused";
        }
    }

    @Test
    void statementsAreParted() {
        Script script =
                QueryParser.parse(new Source("query", "#!/usr/bin/env parallax\n;;use main; a = 1;\nshow b -- end"));
        assertThat(QueryFormatter.format(script)).isEqualTo("use main;\na = 1;\nshow b;\n");
        assertThat(QueryParser.parse(new Source("query", " -- nothing\n")).statements())
                .isEmpty();
        assertThat(QueryParser.parse(new Source("query", "\ufeffa = 1")).statements())
                .hasSize(1);
    }

    @Test
    void spansAreCharactersOfTheSource() {
        Source source = new Source("query", "-- 😀\nshow '😀' as x, (a + b) * 2;");
        Statement.Query query =
                (Statement.Query) QueryParser.parse(source).statements().get(0);
        Stage.Show show = (Stage.Show) query.stages().get(0);
        assertThat(show.items()).extracting(item -> item.value().span().text()).containsExactly("'😀'", "(a + b) * 2");
        assertThat(show.items()).extracting(Stage.Item::name).containsExactly("x", "(a + b) * 2");
        assertThat(query.span().text()).isEqualTo("show '😀' as x, (a + b) * 2");
        assertThat(source.line(query.span().start())).isEqualTo(2);
    }

    @Test
    void aBareNameIsAName() {
        assertThat(Bare.of(QueryParser.expression(new Source("query", "count"))))
                .isEqualTo("Name(name=\"count\")");
        assertThat(Bare.of(QueryParser.expression(new Source("query", "count()"))))
                .isEqualTo("Call(function=Identifier(name=\"count\"), arguments=[], per=[])");
    }
}
