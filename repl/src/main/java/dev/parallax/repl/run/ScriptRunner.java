package dev.parallax.repl.run;

import dev.parallax.engine.Answer;
import dev.parallax.engine.Session;
import dev.parallax.grammar.QueryFormatter;
import dev.parallax.grammar.QueryParser;
import dev.parallax.grammar.Source;
import dev.parallax.grammar.Statement;
import java.io.IOException;

/** Runs the statements of a text; each is answered, and its answer printed, before the next one begins. */
public final class ScriptRunner {
    private final Session session;
    private final AnswerPrinter printer;
    private final CheckLog log;

    /** What checks find is printed as other answers are, and added to the log. */
    public ScriptRunner(Session session, AnswerPrinter printer, CheckLog log) {
        this.session = session;
        this.printer = printer;
        this.log = log;
    }

    /**
     * Runs all, up to the first error, which is thrown; a text with a syntax error runs not at all. A check that fails ends
     * nothing: the next statement goes on.
     */
    public void run(Source source) throws IOException {
        log.begins(source.name(), "read the statements");
        for (Statement statement : QueryParser.parse(source).statements()) {
            log.begins(source.name(), QueryFormatter.format(statement));
            Answer answer = session.run(statement);
            if (answer instanceof Answer.Checked checked) {
                log.add(checked.check());
            }
            printer.print(statement, answer);
        }
    }
}
