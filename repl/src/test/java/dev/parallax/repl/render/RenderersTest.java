package dev.parallax.repl.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.engine.Footer;
import dev.parallax.engine.Histogram;
import dev.parallax.engine.Result;
import dev.parallax.engine.Type;
import dev.parallax.engine.ValueList;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RenderersTest {
    private static final List<String> CLASSES = List.of("cat", "dog", "eel");
    private static final Footer FOOTER = new Footer(
            List.of(
                    new Footer.Step("rows", 1200, List.of()),
                    new Footer.Step("after inner join", 1000, List.of("b missing 200")),
                    new Footer.Step("after where", 30, List.of())),
            List.of("base is a, other is b"));

    private static MemoryResult groups() {
        return new MemoryResult()
                .column("row.truth", Type.TEXT, "cat", null)
                .column("count", Type.INTEGER, 1000L, 7L)
                .column("accuracy(a)", Type.DECIMAL, 0.8742, null)
                .column("hist(base.guess)", Type.HISTOGRAM, histogram(0, 4, 8), histogram(1, 0, 0))
                .column(
                        "values(row.tone)",
                        Type.VALUES,
                        new ValueList(List.of(new ValueList.Entry("dark", 12), new ValueList.Entry("mid", 3)), 2),
                        new ValueList(List.of(), 0))
                .footer(FOOTER);
    }

    private static Histogram histogram(long... counts) {
        return new Histogram(
                CLASSES, List.of(), java.util.Arrays.stream(counts).boxed().toList(), 0);
    }

    static String render(String format, Result result, int width) {
        StringWriter out = new StringWriter();
        try {
            Renderer renderer = Renderers.named(format);
            assertThat(renderer).isNotNull();
            renderer.render(result, new Page(out, width, Palette.NONE, true, false));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    @Test
    void aTableIsDrawn() {
        assertThat(render("table", groups(), Page.UNLIMITED)).isEqualTo("""
                         row.truth │ count │ accuracy(a) │ hist(base.guess) │ values(row.tone)
                        ───────────┼───────┼─────────────┼──────────────────┼─────────────────────────
                         cat       │  1000 │      0.8742 │  ▄█              │ dark 12, mid 3, …2 more
                         null      │     7 │        null │ ▁                │
                         one mark each: cat dog eel; █ is 8 in hist(base.guess)
                         2 rows · 1,200 rows → 1,000 after inner join (b missing 200) → 30 after where
                         base is a, other is b
                        """);
    }

    @Test
    void aNarrowTableWrapsHeadersCutsTextAndNamesWhatItLeavesOut() {
        assertThat(render("table", groups(), 44)).isEqualTo("""
                                   │       │           │ hist(
                                   │       │ accuracy( │ base.
                         row.truth │ count │        a) │ guess)
                        ───────────┼───────┼───────────┼───────────
                         cat       │  1000 │    0.8742 │  ▄█
                         null      │     7 │      null │ ▁
                         one mark each: cat dog eel; █ is 8 in
                           hist(base.guess)
                         1 column does not fit: values(row.tone)
                         2 rows · 1,200 rows → 1,000 after inner
                           join (b missing 200) → 30 after where
                         base is a, other is b
                        """);
    }

    @Test
    void theWordsOfHeadersAreBrokenOnlyWhereOneAloneIsTooWide() {
        Result result = new MemoryResult()
                .column("row.brightness", Type.DECIMAL, 0.5)
                .column("row.truth", Type.TEXT, "cat")
                .column("row.weather", Type.TEXT, "fog");
        assertThat(render("table", result, 22)).isEqualTo("""
                              row. │ row.
                        brightness │ truth
                       ────────────┼─────────
                               0.5 │ cat
                        1 column does not
                          fit: row.weather
                        1 row
                       """);
        assertThat(render("table", result, 10)).startsWith("""
                            row.
                        brightne
                              ss
                       ──────────
                             0.5
                       """);
    }

    @Test
    void noRowsAreATableWithoutLines() {
        Result none = new MemoryResult().column("row.id", Type.TEXT).column("n", Type.INTEGER);
        assertThat(render("table", none, 80)).isEqualTo("""
                         row.id │ n
                        ────────┼───
                         0 rows
                        """);
    }

    @Test
    void numericHistogramsSayTheirEdges() {
        Histogram scores = new Histogram(
                List.of("[0, 0.25)", "[0.25, 0.5)", "[0.5, 0.75)", "[0.75, 1]"),
                List.of(0.0, 0.25, 0.5, 0.75, 1.0),
                List.of(1L, 2L, 3L, 1000L),
                5);
        Result result = new MemoryResult().column("hist(base.score)", Type.HISTOGRAM, scores);
        assertThat(render("table", result, 80)).isEqualTo("""
                         hist(base.score)
                        ──────────────────
                         ▁▁▁█
                         4 marks from 0.00 to 1.00, 0.25 each; █ is 1,000 in hist(base.score) (and 5
                           null)
                         1 row
                        """);
    }

    @Test
    void wideAndCombiningCharactersKeepTheColumnsStraight() {
        Result result = new MemoryResult()
                .column("name", Type.TEXT, "日本", "e\u0301te\u0301", "abc")
                .column("n", Type.INTEGER, 1L, 2L, 3L);
        assertThat(render("table", result, 80)).isEqualTo("""
                         name │ n
                        ──────┼───
                         日本 │ 1
                         été  │ 2
                         abc  │ 3
                         3 rows
                        """.replace("été", "e\u0301te\u0301"));
    }

    @Test
    void csvIsExactAndTellsNullFromEmpty() {
        Result result = new MemoryResult()
                .column("score[\"a\"], twice", Type.TEXT, "x,y", "say \"hi\"", "two\nlines", "", null)
                .column("n", Type.INTEGER, 1L, null, -3L, 0L, 5L)
                .singles("s", 0.943f, 0.1f, 1f, 1e-9f, 0.33333334f)
                .column("ok", Type.BOOLEAN, true, false, null, true, true)
                .column("day", Type.DATE, LocalDate.of(2026, 1, 31), null, null, null, null);
        StringWriter out = new StringWriter();
        renderPlain("csv", result, out, false);
        assertThat(out).hasToString("""
                        "score[""a""], twice",n,s,ok,day
                        "x,y",1,0.943,true,2026-01-31
                        "say ""hi\""",,0.1,false,
                        "two
                        lines",-3,1.0,,
                        "",0,1.0e-9,true,
                        ,5,0.33333334,true,
                        """);
    }

    private static void renderPlain(String format, Result result, StringWriter out, boolean excel) {
        try {
            Renderer renderer = Renderers.named(format);
            assertThat(renderer).isNotNull();
            renderer.render(result, new Page(out, Page.UNLIMITED, Palette.NONE, false, excel));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void csvForSpreadsheetsDisarmsFormulas() {
        Result result =
                new MemoryResult().column("a", Type.TEXT, "=1+1", "@x", "fine").column("n", Type.INTEGER, -1L, 2L, 3L);
        StringWriter out = new StringWriter();
        renderPlain("csv", result, out, true);
        assertThat(out).hasToString("a,n\n'=1+1,-1\n'@x,2\nfine,3\n");
    }

    @Test
    void jsonIsOneObjectAResult() {
        assertThat(render("json", groups(), 80)).isEqualTo("""
                        {"columns":[{"name":"row.truth","type":"text"},{"name":"count","type":"integer"},\
                        {"name":"accuracy(a)","type":"decimal"},{"name":"hist(base.guess)","type":"histogram"},\
                        {"name":"values(row.tone)","type":"values"}],
                         "rows":[
                          ["cat",1000,0.8742,{"labels":["cat","dog","eel"],"edges":[],"counts":[0,4,8],"nulls":0},\
                        {"values":[{"value":"dark","count":12},{"value":"mid","count":3}],"more":2}],
                          [null,7,null,{"labels":["cat","dog","eel"],"edges":[],"counts":[1,0,0],"nulls":0},\
                        {"values":[],"more":0}]],
                         "footer":{"steps":[{"name":"rows","rows":1200,"causes":[]},\
                        {"name":"after inner join","rows":1000,"causes":["b missing 200"]},\
                        {"name":"after where","rows":30,"causes":[]}],"notes":["base is a, other is b"]}}
                        """);
    }

    @Test
    void jsonLinesAreOneObjectARow() {
        Result result = new MemoryResult()
                .column("row.id", Type.TEXT, "a\"\\\u001b\u202e", null)
                .column("n", Type.INTEGER, 1L, null);
        assertThat(render("jsonl", result, 80)).isEqualTo("""
                        {"row.id":"a\\"\\\\\\u001b\\u202e","n":1}
                        {"row.id":null,"n":null}
                        """);
    }

    @Test
    void markdownEscapesWhatItWouldObey() {
        Result result = new MemoryResult()
                .column("a|b", Type.TEXT, "<b>x</b>", null)
                .column("n", Type.INTEGER, 1L, 20L)
                .footer(new Footer(List.of(new Footer.Step("rows", 2, List.of())), List.of()));
        assertThat(render("markdown", result, 80)).isEqualTo("""
                        | a\\|b | n |
                        | --- | ---: |
                        | \\<b>x\\</b> | 1 |
                        | null | 20 |

                        *2 rows*
                        """);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void noRendererLetsAValueReachTheTerminalAsACommand(Renderer renderer) {
        Result evil = new MemoryResult().column("\u001b]0;x\u0007", Type.TEXT, "\u001b[2J\r\u202e\u0000\u009b");
        assertThat(render(renderer.name(), evil, 80))
                .doesNotContainPattern("[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\\u202e]");
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everyRendererTakesEveryTypeAndNull(Renderer renderer) {
        Object[][] values = {
            {true, null},
            {1L, null},
            {0.5, null},
            {LocalDate.EPOCH, null},
            {"text", null},
            {histogram(1, 2, 3), null},
            {new ValueList(List.of(new ValueList.Entry(null, 2)), 1), null}
        };
        MemoryResult result = new MemoryResult();
        for (Type type : Type.values()) {
            result.column(type.name(), type, values[type.ordinal()]);
        }
        assertThat(render(renderer.name(), result, 200)).isNotEmpty().endsWith("\n");
    }

    static List<Renderer> formats() {
        return Renderers.ALL;
    }
}
