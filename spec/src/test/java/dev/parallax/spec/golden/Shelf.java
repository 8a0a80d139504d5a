package dev.parallax.spec.golden;

import dev.parallax.engine.Answer;
import dev.parallax.engine.ChosenEngine;
import dev.parallax.engine.Format;
import dev.parallax.engine.Parallax;
import dev.parallax.engine.ParallaxException;
import dev.parallax.engine.Session;
import dev.parallax.grammar.Source;
import dev.parallax.grammar.SyntaxException;
import dev.parallax.parquet.ParquetFormat;
import dev.parallax.repl.render.CheckText;
import dev.parallax.repl.render.Page;
import dev.parallax.repl.render.Palette;
import dev.parallax.repl.render.Renderers;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A store with the datasets of the specification, under one configuration. */
final class Shelf implements AutoCloseable {
    private static final Pattern EXPORT = Pattern.compile("export \"([^\"]+)\"");

    private final Parallax parallax;
    private final Path exports;

    private Shelf(Parallax parallax, Path exports) {
        this.parallax = parallax;
        this.exports = exports;
    }

    static Shelf open(Path folder, Configuration configuration) throws IOException {
        List<Format> formats = List.of(new ParquetFormat());
        Parallax parallax =
                ChosenEngine.open(folder, Library.DATA, formats, configuration.storing(), configuration.execution());
        try (Session session = parallax.session()) {
            session.run(new Source("import.plx", Files.readString(Library.IMPORTS)));
        }
        return new Shelf(parallax, ChosenEngine.exports(folder));
    }

    /** A session that has run the statements which each block of a file starts from. */
    Session session(SpecFile file) {
        Session session = parallax.session();
        session.run(new Source("header", file.setting()));
        return session;
    }

    /** The lines that a block's text answers, after the statements that its file starts from. */
    List<String> answer(SpecFile file, Block block) {
        try (Session session = session(file)) {
            return lines(session, block);
        }
    }

    private List<String> lines(Session session, Block block) {
        try {
            List<Answer> answers = session.run(new Source("query", block.text()));
            Answer last = answers.get(answers.size() - 1);
            return last instanceof Answer.Exported exported ? exported(exported, block) : lines(last, block.kind());
        } catch (ParallaxException | SyntaxException e) {
            return block.kind() == Block.Kind.ERROR
                    ? message(e).lines().toList()
                    : ("refused: " + message(e)).lines().toList();
        }
    }

    /** Without the places where this copy of the project and what it exports happen to lie. */
    private String message(RuntimeException e) {
        return String.valueOf(e.getMessage()).replace(Library.ROOT + "/", "").replace(exports.toString(), "exports");
    }

    private List<String> exported(Answer.Exported answer, Block block) {
        List<String> lines = new ArrayList<>();
        lines.add(answer.message());
        Matcher name = EXPORT.matcher(block.text());
        if (block.kind() == Block.Kind.FILE && name.find()) {
            try {
                lines.addAll(Files.readAllLines(exports.resolve(name.group(1))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return lines;
    }

    private static List<String> lines(Answer answer, Block.Kind kind) {
        if (kind == Block.Kind.SCREEN) {
            return screen(answer);
        }
        if (answer instanceof Answer.Table table) {
            List<String> lines = new ArrayList<>(Rendering.table(table.result()));
            if (kind == Block.Kind.ERROR) {
                lines.add(0, "no error");
            }
            if (kind == Block.Kind.DRILL) {
                lines.addAll(0, String.valueOf(table.query()).lines().toList());
            }
            if (kind == Block.Kind.FOOTER) {
                lines.addAll(Rendering.footer(table.result().footer()));
            }
            return lines;
        }
        if (answer instanceof Answer.Checked checked) {
            return CheckText.lines(checked.check(), Palette.NONE);
        }
        return answer instanceof Answer.Text text ? text.lines() : List.of(((Answer.Done) answer).message());
    }

    private static List<String> screen(Answer answer) {
        if (!(answer instanceof Answer.Table table)) {
            return List.of("no result");
        }
        StringWriter screen = new StringWriter();
        try {
            Renderers.ALL.get(0).render(table.result(), new Page(screen, 80, Palette.NONE, false, false));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return screen.toString()
                .lines()
                .map(line -> line.isEmpty() ? "~" : line)
                .toList();
    }

    @Override
    public void close() {
        parallax.close();
    }
}
