package dev.parallax.repl.render;

import dev.parallax.engine.Chart;
import dev.parallax.engine.CheckResult;
import dev.parallax.engine.Footer;
import dev.parallax.engine.JsonWriter;
import dev.parallax.engine.Matrix;
import dev.parallax.engine.Part;
import dev.parallax.engine.Result;
import dev.parallax.engine.ResultColumn;
import dev.parallax.engine.Row;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One object a result: {@code {"columns":[{"name","type"}…],"rows":[[…]…],"footer":{"steps":[…],"notes":[…]}}}, with a
 * {@code "chart"} where there is a {@code render}, {@code "matrix"} in its place where it is one, {@code "parts"} where there is a {@code split by}, and {@code "where"} where
 * the rows are groups: for each row an array of queries, that of the rows behind each of its cells.
 */
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
        json.raw("],\n ");
        Matrix matrix = result.matrix();
        if (matrix != null) {
            json.raw("\"matrix\":{\"rows\":")
                    .string(matrix.rows())
                    .raw(",\"columns\":")
                    .string(matrix.columns());
            json.raw(",\"change\":").value(matrix.change(), false).raw("},\n ");
        } else if (result.chart() != null) {
            json.raw("\"chart\":");
            chart(result.chart(), json);
            json.raw(",\n ");
        }
        json.raw("\"rows\":[");
        String comma = "";
        for (Row row : result.rows()) {
            json.raw(comma).raw("\n  [");
            for (int i = 0; i < columns.size(); i++) {
                json.raw(i == 0 ? "" : ",").value(row.get(i), columns.get(i).single());
            }
            json.raw("]");
            comma = ",";
        }
        json.raw("],\n ");
        if (result.drills() && !result.ofRows()) {
            where(result, json);
        }
        json.raw("\"footer\":");
        footer(result.footer(), json);
        if (!result.parts().isEmpty()) {
            parts(result.parts(), json);
        }
        json.raw("}\n");
    }

    @Override
    public void render(CheckResult check, Page page) throws IOException {
        CheckJson.write(check, page.out());
    }

    /** Beside each row of groups, for each of its columns the query of the rows behind the cell. */
    private static void where(Result result, JsonWriter json) throws IOException {
        json.raw("\"where\":[");
        for (long row = 0; row < result.rowCount(); row++) {
            json.raw(row == 0 ? "\n  [" : ",\n  [");
            for (int column = 0; column < result.columns().size(); column++) {
                json.raw(column == 0 ? "" : ",").string(result.cell(row, column).query());
            }
            json.raw("]");
        }
        json.raw("],\n ");
    }

    private static void chart(Chart chart, JsonWriter json) throws IOException {
        json.raw("{\"kind\":").string(chart.kind());
        for (Map.Entry<String, Object> option : chart.options().entrySet()) {
            json.raw(",").string(option.getKey()).raw(":").value(option.getValue(), false);
        }
        json.raw("}");
    }

    /** The parts stand one after the other among the rows: how many each has, and what became of its rows. */
    private static void parts(List<Part> parts, JsonWriter json) throws IOException {
        json.raw(",\n \"parts\":[");
        String comma = "";
        for (Part part : parts) {
            json.raw(comma).raw("\n  {\"value\":").value(part.value(), false);
            json.raw(",\"rows\":" + part.result().rowCount() + ",\"footer\":");
            footer(part.result().footer(), json);
            json.raw("}");
            comma = ",";
        }
        json.raw("]");
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
