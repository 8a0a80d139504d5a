package dev.parallax.repl.shell;

import dev.parallax.grammar.Statement;
import dev.parallax.storage.Dataset;
import dev.parallax.storage.Model;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The models compared, by the names the store has for them and those that queries may use.
 *
 * @param chosen whether by a {@code compare}
 * @param stacked whether their rows stand one after the other, so that a row has the columns of its model
 */
record Compared(List<Entry> entries, boolean chosen, boolean stacked) {
    private static final List<String> PAIR = List.of("base", "other");

    /** A model, its version (0 for the newest), and what a {@code compare} calls it. */
    record Entry(String model, int version, @Nullable String alias) {}

    /** As a statement says. */
    static Compared of(Statement.Compare compare) {
        return new Compared(
                compare.models().stream()
                        .map(each -> new Entry(
                                each.model().name(),
                                each.version(),
                                each.alias() == null ? null : each.alias().name()))
                        .toList(),
                true,
                compare.merge() instanceof Statement.Concat);
    }

    /** All models of the dataset: what holds before a {@code compare}. */
    static Compared all(@Nullable Dataset dataset) {
        List<Model> models = dataset == null ? List.of() : dataset.models();
        return new Compared(
                models.stream().map(each -> new Entry(each.name(), 0, null)).toList(), false, false);
    }

    /** The names a query may write before a dot. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        if (stacked) {
            return names;
        }
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (i < PAIR.size() && (chosen || entries.size() <= PAIR.size())) {
                names.add(PAIR.get(i));
            }
            names.add(entry.alias() == null ? entry.model() : entry.alias());
        }
        return names.stream().distinct().toList();
    }

    /** The model behind a name, or null. */
    @Nullable
    Model model(String name, Dataset dataset) {
        int position = PAIR.indexOf(name);
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (i == position || name.equals(entry.alias()) || name.equals(entry.model())) {
                return dataset.model(entry.model(), entry.version());
            }
        }
        return null;
    }
}
