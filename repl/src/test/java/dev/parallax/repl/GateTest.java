package dev.parallax.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Checks on the command line: exit codes, what is said, and the report that build servers read. */
class GateTest {
    private static final String HOLDS = "check \"gate\" { count(regressed) <= 1; accuracy >= 0.5 }";
    private static final String FAILS =
            "check \"gate\" { count(regressed) <= 0 for each row.truth min 2; accuracy(other) >= 0.5; accuracy >= 0.9 }";

    @TempDir
    Path folder;

    @BeforeEach
    void importFiles() throws IOException {
        write("labels.csv", "id,truth\n1,cat\n2,cat\n3,dog\n4,dog\n5,owl\n");
        write("a.csv", "id,guess\n1,cat\n2,cat\n3,dog\n4,cat\n5,owl\n");
        write("b.csv", "id,guess\n1,cat\n2,dog\n3,dog\n4,dog\n5,owl\n");
        assertThat(px("import", "labels", "labels.csv").code()).isZero();
        assertThat(px("import", "model", "a", "a.csv").code()).isZero();
        assertThat(px("import", "model", "b", "b.csv").code()).isZero();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Invocation px(String... arguments) {
        return Invocation.of(folder, "", arguments);
    }

    private Element report(String file) throws Exception {
        byte[] xml = Files.readAllBytes(folder.resolve(file));
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        return document.getDocumentElement();
    }

    /** Each case as {@code suite: name}, and what became of it. */
    private static List<String> cases(Element report) {
        List<String> cases = new ArrayList<>();
        NodeList all = report.getElementsByTagName("testcase");
        for (int i = 0; i < all.getLength(); i++) {
            Element one = (Element) all.item(i);
            NodeList inside = one.getElementsByTagName("*");
            String became = inside.getLength() == 0
                    ? "passed"
                    : inside.item(0).getNodeName() + " " + ((Element) inside.item(0)).getAttribute("message");
            cases.add(one.getAttribute("classname") + ": " + one.getAttribute("name") + " => " + became);
        }
        return cases;
    }

    private static String counts(Element report) {
        return report.getAttribute("tests") + " tests, " + report.getAttribute("failures") + " failures, "
                + report.getAttribute("errors") + " errors, " + report.getAttribute("skipped") + " skipped";
    }

    @Test
    void aCheckThatHoldsEndsWithZero() throws Exception {
        write("gate.plx", HOLDS);
        Invocation done = px("run", "gate.plx", "--format", "table", "--junit", "gate.xml");
        assertThat(done.code()).isZero();
        assertThat(done.err()).isEmpty();
        assertThat(done.out()).isEqualTo("""
                check "gate" passed: 2 assertions held
                  holds  count(regressed) <= 1: count(regressed) is 1
                  holds  accuracy >= 0.5: 2 models
                  base is a, other is b, in order of import
                """);
        assertThat(counts(report("gate.xml"))).isEqualTo("3 tests, 0 failures, 0 errors, 0 skipped");
        assertThat(cases(report("gate.xml")))
                .containsExactly(
                        "gate: count(regressed) <= 1 => passed",
                        "gate: accuracy >= 0.5: a => passed",
                        "gate: accuracy >= 0.5: b => passed");
    }

    @Test
    void aCheckThatFailsEndsWithOne() throws Exception {
        write("gate.plx", FAILS + "; show count");
        Invocation done = px("run", "gate.plx", "--format", "table", "--junit", "gate.xml");
        assertThat(done.code()).isEqualTo(1);
        assertThat(done.err()).isEmpty();
        assertThat(done.out()).startsWith("""
                check "gate" failed: 2 of 3 assertions
                  fails  count(regressed) <= 0 for each row.truth min 2
                         row.truth = "cat" (2 labelled rows): count(regressed) is 1, must be <= 0
                           where row.truth = "cat" and regressed
                         skipped row.truth = "owl": 1 labelled row, fewer than 2
                  holds  accuracy(other) >= 0.5: accuracy(other) is 0.8
                  fails  accuracy >= 0.9
                         accuracy(a) is 0.8, must be >= 0.9
                           where row.truth is not null and a.present
                         accuracy(b) is 0.8, must be >= 0.9
                           where row.truth is not null and b.present
                  base is a, other is b, in order of import

                """).contains("count");
        assertThat(counts(report("gate.xml"))).isEqualTo("6 tests, 3 failures, 0 errors, 1 skipped");
        assertThat(cases(report("gate.xml")))
                .containsExactly(
                        "gate: count(regressed) <= 0 for each row.truth min 2: row.truth = owl => skipped row.truth ="
                                + " \"owl\": 1 labelled row, fewer than 2",
                        "gate: count(regressed) <= 0 for each row.truth min 2: row.truth = cat => failure row.truth ="
                                + " \"cat\" (2 labelled rows): count(regressed) is 1, must be <= 0",
                        "gate: count(regressed) <= 0 for each row.truth min 2: row.truth = dog => passed",
                        "gate: accuracy(other) >= 0.5 => passed",
                        "gate: accuracy >= 0.9: a => failure accuracy(a) is 0.8, must be >= 0.9",
                        "gate: accuracy >= 0.9: b => failure accuracy(b) is 0.8, must be >= 0.9");
        Element failure =
                (Element) report("gate.xml").getElementsByTagName("failure").item(0);
        assertThat(failure.getTextContent()).isEqualTo("""
                row.truth = "cat" (2 labelled rows): count(regressed) is 1, must be <= 0
                its rows: where row.truth = "cat" and regressed""");
    }

    @Test
    void programsReadTheVerdictsAsJson() {
        Invocation done =
                px("query", "check \"gate\" { count(regressed) <= 0 for each row.truth }", "--format", "json");
        assertThat(done.code()).isEqualTo(1);
        assertThat(done.out()).isEqualTo("""
                {"check":"gate","passed":false,
                 "assertions":[
                  {"assertion":"count(regressed) <= 0 for each row.truth","passed":false,"fault":null,"verdicts":[
                   {"outcome":"fails","group":{"row.truth":"cat"},"model":null,"rows":2,"value":1,"bound":null,"message":"row.truth = \\"cat\\" (2 labelled rows): count(regressed) is 1, must be <= 0","where":"where row.truth = \\"cat\\" and regressed"},
                   {"outcome":"holds","group":{"row.truth":"dog"},"model":null,"rows":2,"value":0,"bound":null,"message":"row.truth = \\"dog\\" (2 labelled rows): count(regressed) is 0","where":null},
                   {"outcome":"holds","group":{"row.truth":"owl"},"model":null,"rows":1,"value":0,"bound":null,"message":"row.truth = \\"owl\\" (1 labelled row): count(regressed) is 0","where":null}]}],
                 "notes":["base is a, other is b, in order of import"]}
                """);
    }

    @Test
    void inAPipeVerdictsAreRowsAndFailuresAreSaidBesideThem() {
        Invocation done = px("query", "check \"gate\" { count(regressed) <= 0 }");
        assertThat(done.code()).isEqualTo(1);
        assertThat(done.out()).isEqualTo("""
                check,assertion,group,model,outcome,rows,value,bound,message,where
                gate,count(regressed) <= 0,,,fails,5,1,,"count(regressed) is 1, must be <= 0",where regressed
                """);
        assertThat(done.err()).isEqualTo("""
                check "gate" failed: 1 of 1 assertion
                  fails  count(regressed) <= 0
                         count(regressed) is 1, must be <= 0
                           where regressed
                  base is a, other is b, in order of import
                """);
    }

    @Test
    void aModelThatIsMissingIsAnErrorAndInTheReport() throws Exception {
        write("gate.plx", HOLDS + "; compare a, gone; " + HOLDS);
        Invocation done = px("run", "gate.plx", "--junit", "gate.xml");
        assertThat(done.code()).isEqualTo(2);
        assertThat(done.err()).contains("unknown model `gone`");
        assertThat(counts(report("gate.xml"))).isEqualTo("4 tests, 0 failures, 1 errors, 0 skipped");
        assertThat(cases(report("gate.xml")))
                .contains("gate.plx: compare a, gone => error gate.plx:1:69: unknown model `gone`");
    }

    @Test
    void aTextThatCannotBeReadIsAnErrorInTheReport() throws Exception {
        write("gate.plx", "check \"gate\" { accuracy > }");
        assertThat(px("run", "gate.plx", "--junit", "gate.xml").code()).isEqualTo(2);
        assertThat(cases(report("gate.xml")))
                .containsExactly("gate.plx: read the statements => error gate.plx:1:27: unexpected `}`");
    }

    @Test
    void noCheckIsNoPass() throws Exception {
        Invocation done = px("query", "show count", "--junit", "gate.xml");
        assertThat(done.code()).isEqualTo(2);
        assertThat(done.err()).isEqualTo("--junit, but no check was run: the statements have none\n");
        assertThat(counts(report("gate.xml"))).isEqualTo("1 tests, 0 failures, 1 errors, 0 skipped");
    }

    @Test
    void noStoreIsNoPass() throws Exception {
        write("gate.plx", HOLDS);
        assertThat(px("run", "gate.plx", "--store", "nowhere", "--junit", "gate.xml")
                        .code())
                .isEqualTo(5);
        assertThat(counts(report("gate.xml"))).isEqualTo("1 tests, 0 failures, 1 errors, 0 skipped");
    }

    @Test
    void whatXmlCannotSayIsReplaced() throws Exception {
        write("gate.plx", "check \"<a & 'b'>\u0007\" { mode(row.truth) = \"]]>\" }");
        assertThat(px("run", "gate.plx", "--junit", "gate.xml").code()).isEqualTo(1);
        assertThat(cases(report("gate.xml")))
                .containsExactly("<a & 'b'>\ufffd: mode(row.truth) = \"]]>\" => failure mode(row.truth) is \"cat\","
                        + " must be = \"]]>\"");
    }

    @Test
    void aShellThatIsPipedEndsWithOneAsWell() {
        String in = "check \"gate\" {\n  count(regressed) <= 0;\n  accuracy >= 0.1\n};\nshow count;\n";
        Invocation done = Invocation.of(folder, in, "repl");
        assertThat(done.code()).isEqualTo(1);
        assertThat(done.out()).endsWith("count\n5\n");
        assertThat(Invocation.of(folder, HOLDS.replace("; ", ";\n") + ";", "repl")
                        .code())
                .isZero();
    }

    @Test
    void theReportIsUtf8() throws Exception {
        write("gate.plx", "check \"größer\" { count > 0 }");
        assertThat(px("run", "gate.plx", "--junit", "gate.xml").code()).isZero();
        assertThat(new String(Files.readAllBytes(folder.resolve("gate.xml")), StandardCharsets.UTF_8))
                .contains("\"größer\"");
    }
}
