package dev.parallax.repl.render;

import dev.parallax.engine.CheckResult;
import dev.parallax.engine.CheckedAssertion;
import dev.parallax.engine.CheckedAssertion.Verdict;
import dev.parallax.engine.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A check for programs: {@code {"check":name,"passed":…,"assertions":[{"assertion":text,"passed":…,"fault":…,"verdicts":[{"outcome",
 * "group":{},"model","rows","value","bound","message","where"}…]}…]}}.
 */
final class CheckJson {
    private final JsonWriter json;

    private CheckJson(JsonWriter json) {
        this.json = json;
    }

    static void write(CheckResult check, Writer out) throws IOException {
        new CheckJson(new JsonWriter(out)).write(check);
    }

    private void write(CheckResult check) throws IOException {
        json.raw("{\"check\":").string(check.name()).raw(",\"passed\":" + check.passed());
        json.raw(",\n \"assertions\":[");
        String comma = "";
        for (CheckedAssertion assertion : check.assertions()) {
            json.raw(comma).raw("\n  ");
            write(assertion);
            comma = ",";
        }
        json.raw("],\n \"notes\":[");
        comma = "";
        for (String note : check.notes()) {
            json.raw(comma).string(note);
            comma = ",";
        }
        json.raw("]}\n");
    }

    private void write(CheckedAssertion assertion) throws IOException {
        json.raw("{\"assertion\":").string(assertion.text());
        json.raw(",\"passed\":" + assertion.passed());
        json.raw(",\"fault\":").value(assertion.fault(), false);
        json.raw(",\"verdicts\":[");
        String comma = "";
        for (Verdict verdict : assertion.verdicts()) {
            json.raw(comma).raw("\n   ");
            write(verdict);
            comma = ",";
        }
        json.raw("]}");
    }

    private void write(Verdict verdict) throws IOException {
        json.raw("{\"outcome\":").string(verdict.outcome().toString()).raw(",\"group\":{");
        String comma = "";
        for (Map.Entry<String, @Nullable Object> key : verdict.group().entrySet()) {
            json.raw(comma).string(key.getKey()).raw(":").value(key.getValue(), false);
            comma = ",";
        }
        json.raw("},\"model\":").value(verdict.model(), false);
        json.raw(",\"rows\":" + verdict.rows());
        json.raw(",\"value\":").value(verdict.value(), false);
        json.raw(",\"bound\":").value(verdict.bound(), false);
        json.raw(",\"message\":").string(verdict.message());
        json.raw(",\"where\":").value(verdict.query(), false).raw("}");
    }
}
