package dev.parallax.repl.cli;

import dev.parallax.engine.CsvExporter;
import dev.parallax.engine.Exporter;
import dev.parallax.repl.render.Renderer;
import dev.parallax.repl.render.Renderers;
import dev.parallax.repl.run.AnswerPrinter;
import dev.parallax.repl.run.Console;
import dev.parallax.repl.run.UsageException;
import java.util.List;

/** How results are written. */
final class FormatOptions {
    private final Parameter format;
    private final Parameter excel;

    FormatOptions(Syntax syntax) {
        format = syntax.option(
                "--format", "F", "table, csv, json, jsonl or markdown; by default table on a terminal, csv in a pipe.");
        excel = syntax.flag(
                "--excel", "In csv, printed or exported, keep spreadsheets from running what begins with = + - @.");
    }

    AnswerPrinter printer(Console console) {
        return new AnswerPrinter(console, renderer(console), console.page(excel.given()));
    }

    /** The formats of files that are written otherwise than usual. */
    List<Exporter> exporters() {
        return excel.given()
                ? List.of(CsvExporter.COMMAS.forSpreadsheets(), CsvExporter.TABS.forSpreadsheets())
                : List.of();
    }

    /** The renderer that is named, else the one that fits the console. */
    Renderer renderer(Console console) {
        String name = format.given() ? format.text() : console.terminals().out() ? "table" : "csv";
        Renderer renderer = Renderers.named(name);
        if (renderer == null) {
            throw new UsageException("there is no format \"" + name + "\": give one of " + Renderers.names());
        }
        return renderer;
    }
}
