package dev.parallax.engine.internal.bind;

import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Plan.Output;
import dev.parallax.grammar.Stage;
import java.util.ArrayList;
import java.util.List;

/** The columns that an item of a {@code show}, a {@code group by} or a {@code derive} makes, and by which names they are known. */
final class ItemColumns {
    private ItemColumns() {}

    /** A value under the name that it was given. */
    static Binding named(String name, Binding value) {
        if (value instanceof Binding.One one) {
            return new Binding.One(new Bound.Derived(name, one.value(), true));
        }
        return value;
    }

    /**
     * Lets the later items and stages use an item by its name, and by those of its columns.
     *
     * @param outputs its columns
     */
    static void put(Columns columns, Stage.Item item, Binding value, List<Output> outputs) {
        if (value instanceof Binding.Many many) {
            List<String> names = new ArrayList<>(outputs.size());
            for (Output output : outputs) {
                names.add(output.name());
            }
            columns.put(item.name(), many, names);
        } else {
            columns.put(outputs.isEmpty() ? item.name() : outputs.get(0).name(), value);
        }
    }

    /** The columns of an item: one, or one for each model of a list. */
    static List<Output> outputs(Stage.Item item, Binding value) {
        if (value instanceof Binding.One one) {
            return List.of(new Output(item.name(), one.value()));
        }
        List<Output> outputs = new ArrayList<>();
        if (value instanceof Binding.Many many) {
            for (int i = 0; i < many.elements().size(); i++) {
                outputs.add(new Output(
                        ColumnNames.of(item, many.models().get(i)),
                        many.elements().get(i)));
            }
        }
        return outputs;
    }

    /**
     * Adds the columns of an item to those shown so far, but no key again that is shown already.
     *
     * @param keys how many of the first are keys
     */
    static void add(List<Output> shown, int keys, Stage.Item item, List<Output> outputs) {
        for (Output output : outputs) {
            if (item.alias() != null || !isShown(shown, keys, output.value())) {
                shown.add(output);
            }
        }
    }

    private static boolean isShown(List<Output> shown, int keys, Bound value) {
        for (int k = 0; k < keys; k++) {
            if (shown.get(k).value().equals(value)) {
                return true;
            }
        }
        return false;
    }
}
