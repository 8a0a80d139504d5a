package dev.parallax.repl.run;

import dev.parallax.engine.CheckResult;
import dev.parallax.engine.CheckedAssertion;
import dev.parallax.engine.CheckedAssertion.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What checks found as the XML that build servers read: a suite for each check, a case for each verdict. What ended the statements early is a
 * suite of its own with an error, so that a report never looks better than what it tells of.
 */
public final class JUnitReport {
    private record Case(String suite, String name, String kind, String message, String body) {}

    private final List<Case> cases = new ArrayList<>();

    private JUnitReport() {}

    /** The report. */
    public static String of(CheckLog log) {
        JUnitReport report = new JUnitReport();
        log.checks().forEach(report::add);
        String error = log.error();
        if (error != null) {
            String first = error.lines().findFirst().orElse("");
            report.cases.add(new Case(log.source(), log.statement(), "error", first, error));
        }
        return report.xml();
    }

    private void add(CheckResult check) {
        for (CheckedAssertion assertion : check.assertions()) {
            if (assertion.fault() != null) {
                cases.add(new Case(check.name(), assertion.text(), "failure", assertion.fault(), assertion.fault()));
            }
            for (Verdict verdict : assertion.verdicts()) {
                String where = verdict.query() == null ? "" : "\nits rows: " + verdict.query();
                String message = verdict.message();
                cases.add(new Case(check.name(), name(assertion, verdict), kind(verdict), message, message + where));
            }
        }
    }

    private static String kind(Verdict verdict) {
        return switch (verdict.outcome()) {
            case HOLDS -> "";
            case FAILS -> "failure";
            case SKIPPED -> "skipped";
        };
    }

    private static String name(CheckedAssertion assertion, Verdict verdict) {
        String group = verdict.group().entrySet().stream()
                .map(key -> key.getKey() + " = " + key.getValue())
                .collect(Collectors.joining(", "));
        return assertion.text()
                + (group.isEmpty() ? "" : ": " + group)
                + (verdict.model() == null ? "" : ": " + verdict.model());
    }

    private String xml() {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<testsuites").append(counts(cases)).append(">\n");
        Map<String, List<Case>> suites =
                cases.stream().collect(Collectors.groupingBy(Case::suite, LinkedHashMap::new, Collectors.toList()));
        suites.forEach((name, each) -> {
            xml.append("  <testsuite name=")
                    .append(quoted(name))
                    .append(counts(each))
                    .append(">\n");
            each.forEach(one -> write(one, xml));
            xml.append("  </testsuite>\n");
        });
        return xml.append("</testsuites>\n").toString();
    }

    private static String counts(List<Case> cases) {
        return " tests=\"" + cases.size() + "\" failures=\"" + count(cases, "failure") + "\" errors=\""
                + count(cases, "error") + "\" skipped=\"" + count(cases, "skipped") + "\"";
    }

    private static long count(List<Case> cases, String kind) {
        return cases.stream().filter(each -> each.kind().equals(kind)).count();
    }

    private static void write(Case one, StringBuilder xml) {
        xml.append("    <testcase classname=").append(quoted(one.suite()));
        xml.append(" name=").append(quoted(one.name()));
        if (one.kind().isEmpty()) {
            xml.append("/>\n");
            return;
        }
        xml.append(">\n      <").append(one.kind()).append(" message=").append(quoted(one.message()));
        if (one.kind().equals("skipped")) {
            xml.append("/>\n");
        } else {
            xml.append('>')
                    .append(escaped(one.body()))
                    .append("</")
                    .append(one.kind())
                    .append(">\n");
        }
        xml.append("    </testcase>\n");
    }

    private static String quoted(String text) {
        return '"' + escaped(text).replace("\n", "&#10;") + '"';
    }

    /** Characters that XML has no way to write become the replacement character. */
    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            String entity = entity(c);
            if (entity != null) {
                out.append(entity);
            } else {
                out.appendCodePoint(isAllowed(c) ? c : 0xfffd);
            }
        });
        return out.toString();
    }

    private static @Nullable String entity(int c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\t' -> "&#9;";
            case '\r' -> "&#13;";
            default -> null;
        };
    }

    private static boolean isAllowed(int c) {
        return c == '\n' || c >= 0x20 && c <= 0xd7ff || c >= 0xe000 && c <= 0xfffd || c >= 0x10000;
    }
}
