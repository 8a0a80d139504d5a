package dev.parallax.repl.shell;

import dev.parallax.grammar.Expression;
import dev.parallax.grammar.Identifier;
import dev.parallax.storage.Column;
import dev.parallax.storage.Dataset;
import dev.parallax.storage.Dictionary;
import dev.parallax.storage.Model;
import dev.parallax.storage.Rows;
import dev.parallax.storage.Tag;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of the dataset in use, for completion. */
final class Vocabulary {
    private static final int MAX_TEXTS = 2000;
    static final List<String> DERIVED = List.of("present", "correct", "wrong");
    static final List<String> DERIVED_FROM_SCORES = List.of("rank", "margin", "entropy");
    static final List<String> OF_THE_PAIR = List.of("outcome", "regressed", "fixed", "flipped");

    private static final List<String> OF_A_STACK = List.of("model", "model_index");

    private static final List<String> OUTCOMES =
            List.of("both_right", "regressed", "fixed", "both_wrong", "missing", "unlabelled");

    private final @Nullable Dataset dataset;
    private final Compared compared;

    Vocabulary(@Nullable Dataset dataset, Compared compared) {
        this.dataset = dataset;
        this.compared = compared;
    }

    /** What may stand before a dot. */
    List<String> owners() {
        List<String> owners = new ArrayList<>(List.of("row"));
        owners.addAll(compared.names());
        return owners;
    }

    /** The models of the dataset. */
    List<String> models() {
        return dataset == null
                ? List.of()
                : dataset.models().stream().map(Model::name).toList();
    }

    /** The tags of the dataset. */
    List<String> tags() {
        return dataset == null
                ? List.of()
                : dataset.tags().stream().map(Tag::name).toList();
    }

    /** Names that need no model before them: what became of the row, from base to other. */
    List<String> ofThePair() {
        return compared.stacked() ? List.of() : OF_THE_PAIR;
    }

    /** The models compared, by the names that queries may use. */
    List<String> compared() {
        return compared.names();
    }

    /** The columns behind an expression and a dot: those of a model, of the labels, or of all models. */
    List<String> columns(@Nullable Expression owner) {
        return columns(owner instanceof Expression.Name name ? name.name() : "");
    }

    /** The columns behind a name and a dot; those of all compared models where the name is none. */
    List<String> columns(String owner) {
        Set<String> columns = new LinkedHashSet<>();
        if (dataset == null) {
            return List.of();
        }
        if (owner.equals("row")) {
            columns.add("id");
            addColumns(dataset.labels(), columns);
            if (!compared.stacked()) {
                return List.copyOf(columns);
            }
            columns.addAll(OF_A_STACK);
        }
        Model model = compared.model(owner, dataset);
        for (Model each : model == null ? dataset.models() : List.of(model)) {
            addColumns(each, columns);
            columns.addAll(DERIVED);
            if (each.scores() != null) {
                columns.addAll(DERIVED_FROM_SCORES);
            }
        }
        return List.copyOf(columns);
    }

    private static void addColumns(@Nullable Rows rows, Set<String> columns) {
        if (rows != null) {
            rows.columns().forEach(column -> columns.add(column.name()));
        }
    }

    /** The texts that a column holds; the classes where it is a truth, a guess or the scores. */
    List<String> texts(Expression column) {
        String owner = "row";
        String name = "";
        if (column instanceof Expression.Name alone) {
            name = alone.name();
        } else if (column instanceof Expression.Member member) {
            owner = member.target() instanceof Expression.Name target ? target.name() : "";
            name = member.member().name();
        } else if (column instanceof Expression.Subscript subscript
                && subscript.target() instanceof Expression.Name target
                && subscript.index() instanceof Expression.TextLiteral key) {
            owner = target.name();
            name = key.value();
        }
        return texts(owner, name);
    }

    private List<String> texts(String owner, String name) {
        if (dataset == null) {
            return List.of();
        }
        if (name.equals("truth") || name.equals("guess") || name.equals("score")) {
            return texts(dataset.classes());
        }
        if (name.equals("outcome")) {
            return OUTCOMES;
        }
        Model model = owner.equals("row") ? null : compared.model(owner, dataset);
        Rows rows = model == null ? dataset.labels() : model;
        Column column = rows == null ? null : rows.column(name);
        return column == null ? List.of() : texts(column.dictionary());
    }

    private static List<String> texts(@Nullable Dictionary dictionary) {
        List<String> texts = new ArrayList<>();
        if (dictionary != null && dictionary.coded()) {
            for (int code = 0; code < Math.min(MAX_TEXTS, dictionary.size()); code++) {
                texts.add(dictionary.text(code));
            }
        }
        return texts;
    }

    /** A name as an expression writes it: in backquotes where it is no plain word. */
    static String name(String name) {
        return Identifier.isWord(name) ? name : backquoted(name);
    }

    static String backquoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }
}
