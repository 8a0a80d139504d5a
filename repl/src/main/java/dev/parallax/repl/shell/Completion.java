package dev.parallax.repl.shell;

import dev.parallax.engine.ChartEntry;
import dev.parallax.engine.FunctionEntry;
import dev.parallax.engine.ImportOptions;
import dev.parallax.engine.Session;
import dev.parallax.grammar.Expectation;
import dev.parallax.grammar.Expression;
import dev.parallax.grammar.Source;
import dev.parallax.repl.run.Quoted;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may be typed at a place: what the grammar expects there, named by the catalog. */
final class Completion {
    /**
     * Something that may be typed.
     *
     * @param value the text
     * @param group the heading it is listed under
     * @param space whether a space follows
     */
    record Word(String value, String group, boolean space) {}

    private static final List<String> DESCRIBED = List.of("store", "datasets", "models", "columns", "tags");
    private static final Pattern CHART = Pattern.compile(".*\\brender\\s+([a-z]+)\\s*\\(.*", Pattern.DOTALL);
    private static final Pattern TAGGED = Pattern.compile(".*\\btagged\\s*\\(\\s*", Pattern.DOTALL);
    private final Vocabulary vocabulary;
    private final List<String> datasets;
    private final Path folder;
    private final List<Word> words = new ArrayList<>();
    private String before = "";

    private Completion(Vocabulary vocabulary, List<String> datasets, Path folder) {
        this.vocabulary = vocabulary;
        this.datasets = datasets;
        this.folder = folder;
    }

    /**
     * The words for a place of a text, whatever was typed of them.
     *
     * @param folder where the names of files start
     */
    static List<Word> at(String text, int cursor, Vocabulary vocabulary, List<String> datasets, Path folder) {
        Completion completion = new Completion(vocabulary, datasets, folder);
        if (ShellCommands.isCommand(text) || text.strip().equals(".")) {
            completion.command(
                    text.substring(0, text.lastIndexOf(' ', cursor - 1) + 1).strip());
        } else {
            Expectation expected = Expectation.at(new Source("query", text), cursor);
            String typed = expected.typed().text();
            char quote = typed.isEmpty() || "\"'`".indexOf(typed.charAt(0)) < 0 ? 0 : typed.charAt(0);
            completion.before = text.substring(0, cursor);
            completion.expected(expected, typed, quote);
        }
        return completion.words;
    }

    private void command(String name) {
        if (name.isEmpty()) {
            add(
                    "commands",
                    true,
                    ShellCommands.ALL.stream().map(ShellCommand::name).toList());
        } else if (name.equals(".help")) {
            add(
                    "functions",
                    false,
                    Session.functions().stream().map(FunctionEntry::name).toList());
            add("statements, stages", false, Topic.ALL.stream().map(Topic::name).toList());
            add("charts", false, Session.charts().stream().map(ChartEntry::name).toList());
            add("columns", false, Glossary.COLUMNS.stream().map(Topic::name).toList());
            add("operators", false, Glossary.OPERATORS.stream().map(Topic::name).toList());
        } else {
            ShellCommand command = ShellCommands.named(name);
            add("arguments", false, command == null ? List.of() : command.arguments());
        }
    }

    private void expected(Expectation expected, String typed, char quote) {
        for (Expectation.Kind kind : expected.kinds()) {
            switch (kind) {
                case VALUE -> values(expected.subject(), quote);
                case KEY -> keys(expected.subject(), quote);
                case MEMBER -> add("columns", false, names(vocabulary.columns(expected.subject()), quote));
                case MODEL -> add("models", false, quoted(vocabulary.models(), quote));
                case COMPARED_MODEL -> add("models", false, quoted(vocabulary.compared(), quote));
                case DATASET -> add("datasets", false, quoted(datasets, quote));
                case COLUMN -> add("columns", false, names(vocabulary.columns("row"), quote));
                case OPTION ->
                    add(
                            "options",
                            true,
                            ImportOptions.names().stream()
                                    .map(each -> each + ":")
                                    .toList());
                case DESCRIBED -> described(quote);
                case EXPRESSION -> expression(typed, quote);
                case TAG -> add("tags", true, texts(vocabulary.tags(), quote));
                case CHART ->
                    add(
                            "charts",
                            true,
                            Session.charts().stream().map(ChartEntry::name).toList());
                case CHART_OPTION -> chartOptions();
                case FILE -> words.addAll(FileNames.at(folder, typed));
                case NEW_NAME, COUNT -> {
                    // Nobody but the person who types knows these.
                    continue;
                }
            }
        }
        add("words", true, expected.words());
    }

    private void values(@Nullable Expression subject, char quote) {
        if (subject != null && quote != '`') {
            add("values", true, texts(vocabulary.texts(subject), quote));
        }
    }

    private void keys(@Nullable Expression subject, char quote) {
        if (subject instanceof Expression.Name && quote != '`') {
            add("columns", false, texts(vocabulary.columns(subject), quote));
        } else {
            values(subject, quote);
        }
    }

    private void described(char quote) {
        if (quote == 0) {
            add("what", false, DESCRIBED);
        }
        add("models", false, quoted(vocabulary.models(), quote));
        add("datasets", false, quoted(datasets, quote));
    }

    private void chartOptions() {
        Matcher chart = CHART.matcher(before);
        if (chart.matches()) {
            Session.charts().stream()
                    .filter(entry -> entry.name().equals(chart.group(1)))
                    .forEach(entry -> add(
                            "options",
                            true,
                            entry.options().stream()
                                    .map(option -> option.name() + ":")
                                    .toList()));
        }
    }

    private void expression(String typed, char quote) {
        if (TAGGED.matcher(before.substring(0, before.length() - typed.length()))
                .matches()) {
            add("tags", false, texts(vocabulary.tags(), quote));
            return;
        }
        if (quote == '"' || quote == '\'') {
            return;
        }
        if (quote == 0) {
            for (String owner : vocabulary.owners()) {
                String name = Vocabulary.name(owner);
                words.add(new Word(name + ".", "models", false));
                if (!typed.isEmpty() && name.regionMatches(true, 0, typed, 0, typed.length())) {
                    vocabulary
                            .columns(owner)
                            .forEach(column ->
                                    words.add(new Word(name + "." + Vocabulary.name(column), "columns", false)));
                }
            }
            add("columns", true, vocabulary.ofThePair());
        }
        add("columns", false, names(vocabulary.columns("row"), quote));
        if (quote == 0) {
            for (FunctionEntry function : Session.functions()) {
                boolean bare = function.signatures().stream().anyMatch(each -> !each.contains("("));
                words.add(new Word(bare ? function.name() : function.name() + "(", "functions", false));
            }
        }
    }

    private void add(String group, boolean space, List<String> values) {
        values.forEach(value -> words.add(new Word(value, group, space)));
    }

    /** Names as they are written: in backquotes where they are no plain words, or where one has been typed. */
    private static List<String> names(List<String> names, char quote) {
        return names.stream()
                .map(each -> quote == '`' ? Vocabulary.backquoted(each) : Vocabulary.name(each))
                .toList();
    }

    private static List<String> quoted(List<String> names, char quote) {
        return quote == 0 ? names.stream().map(Quoted::name).toList() : texts(names, quote);
    }

    private static List<String> texts(List<String> texts, char quote) {
        String mark = quote == 0 ? "\"" : String.valueOf(quote);
        return texts.stream()
                .map(each -> mark + each.replace(mark, mark + mark) + mark)
                .toList();
    }
}
