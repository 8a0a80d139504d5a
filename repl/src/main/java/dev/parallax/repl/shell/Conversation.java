package dev.parallax.repl.shell;

import dev.parallax.engine.Answer;
import dev.parallax.engine.Parallax;
import dev.parallax.engine.Session;
import dev.parallax.grammar.QueryParser;
import dev.parallax.grammar.Source;
import dev.parallax.grammar.Statement;
import dev.parallax.repl.render.Page;
import dev.parallax.repl.render.Renderer;
import dev.parallax.repl.run.AnswerPrinter;
import dev.parallax.repl.run.Console;
import dev.parallax.repl.run.Durations;
import dev.parallax.storage.Dataset;
import dev.parallax.storage.Snapshot;
import java.io.IOException;
import java.util.List;

/** What a shell remembers from one input to the next: the session, the format, the timer, the models compared. One thread. */
final class Conversation {
    private final Parallax parallax;
    private final Session session;
    private Renderer renderer;
    private boolean timer;
    private Compared compared;
    private boolean answered;
    private boolean hinted;
    private boolean failed;

    Conversation(Parallax parallax, Session session, Renderer renderer, boolean timer) {
        this.parallax = parallax;
        this.session = session;
        this.renderer = renderer;
        this.timer = timer;
        this.compared = Compared.all(session.dataset());
    }

    Session session() {
        return session;
    }

    /** The datasets of the store. */
    List<String> datasets() {
        try (Snapshot snapshot = parallax.snapshot()) {
            return snapshot.datasets().stream().map(Dataset::name).toList();
        }
    }

    Compared compared() {
        return compared;
    }

    void format(Renderer format) {
        this.renderer = format;
    }

    boolean timer() {
        return timer;
    }

    void timer(boolean on) {
        this.timer = on;
    }

    /** Whether a check failed so far. */
    boolean failed() {
        return failed;
    }

    /** Takes up what was imported meanwhile. */
    void refresh() {
        session.refresh();
        if (!compared.chosen()) {
            compared = Compared.all(session.dataset());
        }
    }

    /** Answers the statements of a text on a console; the time of each stands below its answer. */
    void answer(Source source, Console console) throws IOException {
        Page page = console.page(false);
        AnswerPrinter printer = new AnswerPrinter(console, renderer, page);
        if (answered && !page.eyes()) {
            printer.continues();
        }
        for (Statement statement : QueryParser.parse(source).statements()) {
            long begin = System.nanoTime();
            Answer answer = session.run(statement);
            failed |=
                    answer instanceof Answer.Checked checked && !checked.check().passed();
            double seconds = (System.nanoTime() - begin) / 1e9;
            remember(statement);
            printer.print(statement, answer);
            if (!(answer instanceof Answer.Done)) {
                answered = true;
                time(seconds, page, console);
                hint(answer, page);
            }
        }
    }

    /** Once, and to a person: that a number of a group can be asked why. */
    private void hint(Answer answer, Page page) throws IOException {
        boolean numbers = answer instanceof Answer.Table table
                && table.result().drills()
                && !table.result().ofRows()
                && table.result().rowCount() > 0;
        if (numbers && !hinted && page.eyes()) {
            hinted = true;
            String where = ((Answer.Table) answer).result().parts().isEmpty() ? "ROW.COLUMN" : "PART.ROW.COLUMN";
            page.out()
                    .append(page.palette().dim(" drill " + where + " shows the rows behind a number"))
                    .append('\n')
                    .flush();
        }
    }

    private void time(double seconds, Page page, Console console) throws IOException {
        String text = " " + Durations.of(seconds);
        if (timer && page.eyes()) {
            page.out().append(page.palette().dim(text)).append('\n').flush();
        } else if (timer) {
            console.message(text);
        }
    }

    private void remember(Statement statement) {
        if (statement instanceof Statement.Compare compare) {
            compared = Compared.of(compare);
        } else if (statement instanceof Statement.Use || !compared.chosen()) {
            compared = Compared.all(session.dataset());
        }
    }
}
