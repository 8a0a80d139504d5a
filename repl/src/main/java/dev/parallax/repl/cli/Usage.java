package dev.parallax.repl.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts of help, made from the list of commands. */
final class Usage {
    private static final int WIDTH = 100;
    private static final int SYNOPSIS = 26;
    private static final int INDENT = 2;
    private static final int GAP = 3;

    private Usage() {}

    static String overview() {
        StringBuilder text = new StringBuilder("where, how and why do models differ on the same labelled data?\n\n");
        Commands.ALL.forEach(entry -> text.append(line(entry)));
        text.append(pad("  parallax help COMMAND")).append("its options\n\n");
        return text.append("The store is --store DIR, else $PARALLAX_STORE, else ./parallax-store.")
                .toString();
    }

    /** The commands of two words that begin with this one. */
    static String of(String first) {
        StringBuilder text = new StringBuilder("Usage: parallax " + first + " WHAT\n");
        Commands.ALL.stream()
                .filter(entry -> entry.name().startsWith(first + " "))
                .forEach(entry -> text.append(line(entry)));
        return text.append("parallax help " + first + " WHAT tells its options\n")
                .toString();
    }

    private static String line(Commands.Entry entry) {
        return pad("  parallax " + entry.synopsis()) + entry.doc() + "\n";
    }

    private static String pad(String text) {
        return text + " ".repeat(Math.max(2, SYNOPSIS + 10 - text.length()));
    }

    /** The parameters of a command. */
    static String of(Syntax syntax) {
        StringBuilder text = new StringBuilder("Usage: parallax ").append(syntax.command());
        text.append(syntax.options().isEmpty() ? "" : " [OPTIONS]");
        syntax.operands().forEach(each -> text.append(' ').append(written(each)));
        text.append('\n');
        for (String line : syntax.about().split("\n")) {
            wrap(line, WIDTH).forEach(part -> text.append(part).append('\n'));
        }
        List<Parameter> all = new ArrayList<>(syntax.operands());
        syntax.options().stream().sorted(Comparator.comparing(Parameter::name)).forEach(all::add);
        int column = INDENT
                + GAP
                + all.stream().mapToInt(each -> written(each).length()).max().orElse(0);
        for (Parameter each : all) {
            String start = " ".repeat(INDENT) + written(each);
            for (String part : wrap(each.doc(), WIDTH - column)) {
                text.append(start)
                        .append(" ".repeat(column - start.length()))
                        .append(part)
                        .append('\n');
                start = "";
            }
        }
        return text.toString();
    }

    private static String written(Parameter parameter) {
        if (!parameter.name().isEmpty()) {
            return parameter.isFlag() ? parameter.name() : parameter.name() + "=" + parameter.label();
        }
        return switch (parameter.times()) {
            case ONCE -> parameter.label();
            case MAYBE -> "[" + parameter.label() + "]";
            case SOME -> parameter.label() + "...";
            case ANY -> "[" + parameter.label() + "...]";
        };
    }

    /** The text in lines of at most that many characters, broken between words. */
    private static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    static String version() {
        @Nullable String version = Usage.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }
}
