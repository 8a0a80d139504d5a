package dev.parallax.repl.render;

import dev.parallax.engine.Footer;
import dev.parallax.engine.JsonWriter;
import dev.parallax.engine.Result;
import dev.parallax.engine.ResultColumn;
import dev.parallax.engine.Row;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** One object a result: {@code {"columns":[{"name","type"}…],"rows":[[…]…],"footer":{"steps":[…],"notes":[…]}}}. */
final class JsonRenderer implements Renderer {
    @Override
    public String name() {
        return "json";
    }

    @Override
    public String doc() {
        return "one object a result: columns with their types, rows as arrays, footer";
    }

    @Override
    public void render(Result result, Page page) throws IOException {
        JsonWriter json = new JsonWriter(page.out());
        List<ResultColumn> columns = result.columns();
        json.raw("{\"columns\":[");
        for (int i = 0; i < columns.size(); i++) {
            json.raw(i == 0 ? "{\"name\":" : ",{\"name\":")
                    .string(columns.get(i).name());
            json.raw(",\"type\":")
                    .string(columns.get(i).type().name().toLowerCase(Locale.ROOT))
                    .raw("}");
        }
        json.raw("],\n \"rows\":[");
        String comma = "";
        for (Row row : result.rows()) {
            json.raw(comma).raw("\n  [");
            for (int i = 0; i < columns.size(); i++) {
                json.raw(i == 0 ? "" : ",").value(row.get(i), columns.get(i).single());
            }
            json.raw("]");
            comma = ",";
        }
        json.raw("],\n \"footer\":");
        footer(result.footer(), json);
        json.raw("}\n");
    }

    private static void footer(Footer footer, JsonWriter json) throws IOException {
        json.raw("{\"steps\":[");
        String comma = "";
        for (Footer.Step step : footer.steps()) {
            json.raw(comma).raw("{\"name\":").string(step.name()).raw(",\"rows\":" + step.rows() + ",\"causes\":");
            json.value(step.causes(), false).raw("}");
            comma = ",";
        }
        json.raw("],\"notes\":").value(footer.notes(), false).raw("}");
    }
}
