package dev.parallax.repl.cli;

import dev.parallax.engine.Session;
import dev.parallax.grammar.QueryParser;
import dev.parallax.grammar.Source;
import dev.parallax.grammar.Statement;
import dev.parallax.repl.render.Page;
import dev.parallax.repl.render.Printable;
import dev.parallax.repl.run.AnswerPrinter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A file of statements told as a story: the comment before each is its heading, then the statement, then the answer. */
final class Tour {
    private final Source source;
    private final List<Statement> statements;

    Tour(Source source) {
        this.source = source;
        this.statements = QueryParser.parse(source).statements();
    }

    void run(Session session, AnswerPrinter printer, Page page) throws IOException {
        int told = 0;
        for (Statement statement : statements) {
            List<String> question =
                    comment(source.text().substring(told, statement.span().start()));
            List<String> lines = new ArrayList<>();
            if (told > 0 && !question.isEmpty()) {
                lines.add("");
            }
            question.forEach(line -> lines.add(page.palette().bold(Printable.of(line))));
            if (told == 0 && !question.isEmpty()) {
                lines.add("");
            }
            for (String line : statement.span().text().split("\n")) {
                lines.add(page.palette().cyan("> " + Printable.of(line)));
            }
            printer.heading(String.join("\n", lines));
            printer.print(statement, session.run(statement));
            told = statement.span().end();
        }
    }

    /** The statements up to the first query: what a shell begins with to ask on. */
    String setting() {
        return statements.stream()
                .takeWhile(each -> !(each instanceof Statement.Query))
                .map(each -> each.span().text())
                .collect(Collectors.joining("; "));
    }

    private static List<String> comment(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("--"))
                .map(line -> line.substring(2).strip())
                .toList();
    }
}
