package dev.parallax.repl.render;

import dev.parallax.engine.JsonLinesExporter;
import dev.parallax.engine.Result;
import java.io.IOException;

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
        new JsonLinesExporter().write(result, page.out());
    }
}
