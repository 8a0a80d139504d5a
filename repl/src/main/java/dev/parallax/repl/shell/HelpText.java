package dev.parallax.repl.shell;

import dev.parallax.engine.ChartEntry;
import dev.parallax.engine.FunctionEntry;
import dev.parallax.engine.Session;
import dev.parallax.repl.run.Console;
import dev.parallax.repl.run.UsageException;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code .help} says, made from the lists of topics, words, functions and commands. */
final class HelpText {
    private static final int WIDTH = 76;

    private HelpText() {}

    static void write(String name, Console console) throws IOException {
        Writer out = console.out();
        if (name.isEmpty()) {
            overview(out);
        } else {
            about(name, out);
        }
        out.flush();
    }

    private static void overview(Writer out) throws IOException {
        out.append("A predicate is a query: row.truth = \"coat\" and other.guess != base.guess\n");
        out.append(
                "Enter runs a complete statement, Alt-Enter begins a new line, Tab completes, Ctrl-C stops a query.\n\n");
        names(out, "statements, stages", Topic.ALL.stream().map(Topic::name).toList());
        names(out, "columns", Glossary.COLUMNS.stream().map(Topic::name).toList());
        names(out, "operators", Glossary.OPERATORS.stream().map(Topic::name).toList());
        for (FunctionEntry.Kind kind : FunctionEntry.Kind.values()) {
            String title =
                    switch (kind) {
                        case SCALAR -> "functions of values";
                        case AGGREGATE -> "functions of groups";
                        case LIST -> "functions of models";
                    };
            names(
                    out,
                    title,
                    Session.functions().stream()
                            .filter(each -> each.kind() == kind)
                            .map(FunctionEntry::name)
                            .toList());
        }
        names(out, "charts", Session.charts().stream().map(ChartEntry::name).toList());
        out.append('\n');
        for (ShellCommand command : ShellCommands.ALL) {
            out.append(String.format("  %-18s %s\n", command.syntax(), command.doc()));
        }
    }

    private static void names(Writer out, String title, List<String> names) throws IOException {
        StringBuilder line = new StringBuilder(String.format("%-20s", title));
        for (String name : names) {
            if (line.length() + name.length() + 1 > WIDTH) {
                out.append(line).append('\n');
                line = new StringBuilder(" ".repeat(20));
            }
            line.append(' ').append(name);
        }
        out.append(line).append('\n');
    }

    private static void about(String asked, Writer out) throws IOException {
        String name = asked.toLowerCase(Locale.ROOT);
        boolean found = false;
        for (Topic topic : Topic.on(name)) {
            entry(out, topic.syntax(), topic.doc(), topic.example());
            found = true;
        }
        for (FunctionEntry function : Session.functions()) {
            if (function.name().equals(name)) {
                String doc = function.doc() + (function.nulls().isEmpty() ? "" : "\n  null: " + function.nulls());
                entry(out, String.join("\n", function.signatures()), doc, function.example());
                found = true;
            }
        }
        for (ChartEntry chart : Session.charts()) {
            if (chart.name().equals(name)) {
                entry(out, "render " + chart.signature(), options(chart), chart.example());
                found = true;
            }
        }
        for (ShellCommand command : ShellCommands.ALL) {
            if (command.name().equals(name) || command.name().equals("." + name)) {
                out.append(command.syntax())
                        .append("\n  ")
                        .append(command.doc())
                        .append('\n');
                found = true;
            }
        }
        if (!found) {
            throw new UsageException("there is no help on \"" + asked + "\"" + like(name) + "; .help lists everything");
        }
    }

    private static String options(ChartEntry chart) {
        return chart.options().stream()
                .map(option -> "\n  " + option.name() + ": " + option.doc())
                .collect(Collectors.joining("", chart.doc() + "\n  needs " + chart.needs(), ""));
    }

    private static void entry(Writer out, String syntax, String doc, String example) throws IOException {
        out.append(syntax)
                .append("\n  ")
                .append(doc)
                .append("\n  example: ")
                .append(example)
                .append('\n');
    }

    private static String like(String name) {
        String start = name.substring(0, Math.min(3, name.length()));
        String near = Stream.of(
                        Glossary.all().map(Topic::name),
                        Session.functions().stream().map(FunctionEntry::name),
                        Session.charts().stream().map(ChartEntry::name))
                .flatMap(names -> names)
                .distinct()
                .filter(each -> each.startsWith(start))
                .limit(4)
                .collect(Collectors.joining(", "));
        return near.isEmpty() ? "" : ": perhaps " + near;
    }
}
