package dev.parallax.repl.run;

import dev.parallax.engine.Session;
import dev.parallax.grammar.QueryParser;
import dev.parallax.grammar.Source;
import dev.parallax.grammar.Statement;
import java.io.IOException;

/** Runs the statements of a text; each is answered, and its answer printed, before the next one begins. */
public final class ScriptRunner {
    private final Session session;
    private final AnswerPrinter printer;

    public ScriptRunner(Session session, AnswerPrinter printer) {
        this.session = session;
        this.printer = printer;
    }

    /** Runs all, up to the first error, which is thrown; a text with a syntax error runs not at all. */
    public void run(Source source) throws IOException {
        for (Statement statement : QueryParser.parse(source).statements()) {
            printer.print(statement, session.run(statement));
        }
    }
}
