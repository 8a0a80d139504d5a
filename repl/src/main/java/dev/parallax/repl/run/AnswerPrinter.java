package dev.parallax.repl.run;

import dev.parallax.engine.Answer;
import dev.parallax.engine.Footer;
import dev.parallax.grammar.Statement;
import dev.parallax.repl.render.CheckText;
import dev.parallax.repl.render.Page;
import dev.parallax.repl.render.Palette;
import dev.parallax.repl.render.Printable;
import dev.parallax.repl.render.Renderer;
import java.io.IOException;

/** Prints answers one after another, an empty line between them: results to the page, messages to the console. */
public final class AnswerPrinter {
    private final Console console;
    private final Renderer renderer;
    private final Page page;
    private boolean printed;

    public AnswerPrinter(Console console, Renderer renderer, Page page) {
        this.console = console;
        this.renderer = renderer;
        this.page = page;
    }

    /** Whatever comes next stands below an empty line, because something was printed before. */
    public void continues() {
        printed = true;
    }

    /** Prints the answer of a statement and flushes. What an import or an export did is always said, the rest to a person only. */
    public void print(Statement statement, Answer answer) throws IOException {
        if (answer instanceof Answer.Done done) {
            if (page.eyes() || statement instanceof Statement.Import) {
                console.message(Printable.lines(done.message()));
            }
            return;
        }
        if (answer instanceof Answer.Exported exported) {
            console.message(Printable.lines(exported.message()));
            tell(exported.result().footer());
            return;
        }
        if (printed) {
            page.out().append('\n');
        }
        printed = true;
        if (answer instanceof Answer.Table table) {
            if (table.query() != null) {
                aside(table.query());
            }
            renderer.render(table.result(), page);
            if (!renderer.showsFooter()) {
                tell(table.result().footer());
            }
        } else if (answer instanceof Answer.Checked checked) {
            renderer.render(checked.check(), page);
            if (!renderer.showsFooter() && !checked.check().passed()) {
                CheckText.lines(checked.check(), Palette.NONE).forEach(console::message);
            }
        } else if (answer instanceof Answer.Text text) {
            for (String line : text.lines()) {
                page.out().append(Printable.of(line)).append('\n');
            }
        }
        page.out().flush();
    }

    /** What a drill asks: dimmed on a terminal, where it stands above its answer, else beside the results. */
    private void aside(String query) throws IOException {
        String lines = Printable.lines(query);
        if (page.eyes()) {
            page.out().append(page.palette().dim(lines)).append('\n');
        } else {
            console.message(lines);
        }
    }

    /** To a person, beside the results: what became of every row. */
    private void tell(Footer footer) {
        if (console.terminals().err() && !footer.steps().isEmpty()) {
            console.message(Printable.of(footer.line()));
            footer.notes().forEach(note -> console.message(Printable.of(note)));
        }
    }

    /** Prints lines for eyes, such as a query and the question it answers; the next answer stands right below. */
    public void heading(String lines) throws IOException {
        printed = false;
        page.out().append(lines).append('\n');
    }
}
