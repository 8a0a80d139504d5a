package dev.parallax.repl.shell;

import dev.parallax.engine.FunctionEntry;
import dev.parallax.engine.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What may stand at the end of a text that is being typed. It looks at the pieces before the word: that is enough, and works
 * where the text before does not parse.
 */
final class Completion {
    /** A word that may be typed: {@code group} is a heading of the list, {@code suffix} follows when it is taken. */
    record Word(String value, String group, String suffix) {}

    private static final List<String> DESCRIBED = List.of("store", "datasets", "models", "columns");
    private final Vocabulary vocabulary;
    private final List<String> datasets;

    Completion(Vocabulary vocabulary, List<String> datasets) {
        this.vocabulary = vocabulary;
        this.datasets = datasets;
    }

    /** The words for what begins at {@code start}. */
    List<Word> at(String before, int start) {
        if (ShellCommands.isCommand(before) || before.strip().equals(".")) {
            return command(before.substring(0, start));
        }
        String head = before.substring(0, start);
        boolean quoted =
                !Piece.scan(before).isEmpty() && last(Piece.scan(before)).kind() == Piece.Kind.TEXT && start > 0;
        if (quoted) {
            char quote = head.charAt(start - 1);
            return quoted(significant(before.substring(0, start - 1)), quote);
        }
        return words(significant(head));
    }

    private static Piece last(List<Piece> pieces) {
        return pieces.get(pieces.size() - 1);
    }

    /** The pieces of the last statement, without spaces and comments. */
    private static List<String> significant(String text) {
        List<String> pieces = new ArrayList<>();
        for (Piece piece : Piece.scan(text)) {
            if (piece.of(text).equals(";")) {
                pieces.clear();
            } else if (!piece.isIgnored()) {
                pieces.add(piece.of(text));
            }
        }
        return pieces;
    }

    private static List<Word> command(String head) {
        String name = head.strip();
        if (name.isEmpty()) {
            return list(
                    "commands",
                    ShellCommands.ALL.stream().map(ShellCommand::name).toList(),
                    " ");
        }
        if (name.equals(".help")) {
            List<Word> words = list(
                    "functions",
                    Session.functions().stream().map(FunctionEntry::name).toList(),
                    "");
            words.addAll(list(
                    "statements, stages", Topic.ALL.stream().map(Topic::name).toList(), ""));
            return words;
        }
        ShellCommand command = ShellCommands.named(name);
        return command == null ? List.of() : list("arguments", command.arguments(), "");
    }

    private List<Word> quoted(List<String> head, char quote) {
        String first = head.isEmpty() ? "" : head.get(0).toLowerCase(Locale.ROOT);
        if (first.equals("use")) {
            return list("datasets", datasets, String.valueOf(quote));
        }
        if (first.equals("compare")) {
            return list("models", vocabulary.models(), String.valueOf(quote));
        }
        int at = head.size() - 1;
        while (at >= 0 && !head.get(at).equals(".") && !isComparisonEnd(head, at)) {
            at--;
        }
        for (int i = at; i >= 0; i--) {
            if (i > 0 && head.get(i).equals(".") && i + 1 < head.size()) {
                return list("values", vocabulary.texts(head.get(i - 1), head.get(i + 1)), String.valueOf(quote));
            }
            if (head.get(i).equals("truth") || head.get(i).equals("guess")) {
                return list("values", vocabulary.texts("row", head.get(i)), String.valueOf(quote));
            }
        }
        return List.of();
    }

    /** Where a comparison that the text belongs to cannot begin further left. */
    private static boolean isComparisonEnd(List<String> head, int at) {
        String word = head.get(at).toLowerCase(Locale.ROOT);
        return word.equals("and") || word.equals("or") || word.equals("where");
    }

    private List<Word> words(List<String> head) {
        String last = head.isEmpty() ? "" : head.get(head.size() - 1).toLowerCase(Locale.ROOT);
        String first = head.isEmpty() ? "" : head.get(0).toLowerCase(Locale.ROOT);
        if (last.equals(".")) {
            String owner = head.size() > 1 ? head.get(head.size() - 2) : "";
            return list("columns", vocabulary.columns(owner), "");
        }
        if (last.equals("use")) {
            return list("datasets", datasets, "");
        }
        if (first.equals("compare") && (last.equals("compare") || last.equals(","))) {
            return list("models", vocabulary.models(), "");
        }
        if (first.equals("compare")) {
            return list("words", List.of("as", "join inner", "join left", "join outer", "on", "else"), " ");
        }
        if (last.equals("describe")) {
            List<Word> words = list("", DESCRIBED, "");
            words.addAll(list("models", vocabulary.models(), ""));
            return words;
        }
        return anything(head.isEmpty());
    }

    private List<Word> anything(boolean begin) {
        List<Word> words = list("models", vocabulary.owners(), ".");
        words.addAll(list("columns", vocabulary.columns("row"), ""));
        words.addAll(list("columns", Vocabulary.OF_THE_PAIR, " "));
        words.addAll(list("words", Topic.ALL.stream().map(Topic::name).toList(), " "));
        if (!begin) {
            words.addAll(list("words", Topic.WORDS, " "));
        }
        for (FunctionEntry function : Session.functions()) {
            boolean bare = function.signatures().stream().anyMatch(each -> !each.contains("("));
            words.add(new Word(function.name(), "functions", bare ? "" : "("));
        }
        return words;
    }

    private static List<Word> list(String group, List<String> values, String suffix) {
        List<Word> words = new ArrayList<>();
        values.forEach(value -> words.add(new Word(value, group, suffix)));
        return words;
    }
}
