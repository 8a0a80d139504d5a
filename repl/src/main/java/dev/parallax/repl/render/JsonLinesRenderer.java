package dev.parallax.repl.render;

import dev.parallax.engine.Result;
import dev.parallax.engine.ResultColumn;
import dev.parallax.engine.Row;
import java.io.IOException;
import java.util.List;

/** One object a row, keyed by the columns' names. */
final class JsonLinesRenderer implements Renderer {
    @Override
    public String name() {
        return "jsonl";
    }

    @Override
    public String doc() {
        return "one JSON object a row, keyed by the columns' names";
    }

    @Override
    public boolean showsFooter() {
        return false;
    }

    @Override
    public void render(Result result, Page page) throws IOException {
        JsonText json = new JsonText(page.out());
        List<ResultColumn> columns = result.columns();
        for (Row row : result.rows()) {
            json.raw("{");
            for (int i = 0; i < columns.size(); i++) {
                ResultColumn column = columns.get(i);
                json.raw(i == 0 ? "" : ",").string(column.name()).raw(":").value(row.get(i), column.single());
            }
            json.raw("}\n");
        }
    }
}
