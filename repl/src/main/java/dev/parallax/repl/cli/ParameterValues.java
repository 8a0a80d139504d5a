package dev.parallax.repl.cli;

import dev.parallax.engine.Session;
import dev.parallax.grammar.Expression;
import dev.parallax.grammar.Lexeme;
import dev.parallax.grammar.QueryParser;
import dev.parallax.grammar.Source;
import dev.parallax.grammar.Statement;
import dev.parallax.grammar.Tokens;
import dev.parallax.repl.run.Literals;
import dev.parallax.repl.run.UsageException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The values of {@code --set}, for the parameters that the statements have. */
final class ParameterValues {
    /** What {@code --set} is, for help. */
    static final String DESCRIPTION =
            "The value of the parameter $NAME, of the type of the literal it is declared with: 3, 0.5, true,"
                    + " 2026-01-31, text. Where there is no such literal, what looks like a number or a date is one, and"
                    + " NAME='\"3\"' is text.";

    private final Map<String, Expression> defaults = new HashMap<>();
    private final TreeSet<String> names = new TreeSet<>();

    private ParameterValues(List<Source> sources) {
        sources.forEach(this::read);
    }

    /** Sets them, each a {@code NAME=VALUE}; one that no statement declares or uses is refused. */
    static void set(List<String> settings, List<Source> sources, Session session) {
        if (settings.isEmpty()) {
            return;
        }
        ParameterValues known = new ParameterValues(sources);
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            if (equals < 1) {
                throw new UsageException("--set " + setting + " sets nothing: write --set NAME=VALUE");
            }
            String name = setting.substring(0, equals);
            session.set(name, known.value(name, setting.substring(equals + 1)));
        }
    }

    private void read(Source source) {
        for (Statement statement : QueryParser.parse(source).statements()) {
            if (statement instanceof Statement.Param param) {
                names.add(param.name().name());
                if (param.value() != null) {
                    defaults.putIfAbsent(param.name().name(), param.value());
                }
            }
        }
        for (Lexeme lexeme : Tokens.of(source.text())) {
            if (lexeme.kind() == Lexeme.Kind.PARAMETER) {
                names.add(source.text().substring(lexeme.start() + 1, lexeme.end()));
            }
        }
    }

    private Object value(String name, String text) {
        if (!names.contains(name)) {
            throw new UsageException("there is no parameter \"" + name + "\": "
                    + (names.isEmpty()
                            ? "the statements have none; write `param " + name + "`, or $" + name + " where it is used"
                            : "the statements have " + String.join(", ", names)));
        }
        Expression declared = defaults.get(name);
        return declared == null ? Literals.of(text) : Literals.like(declared, name, text);
    }
}
