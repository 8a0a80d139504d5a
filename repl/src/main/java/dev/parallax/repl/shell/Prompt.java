package dev.parallax.repl.shell;

import dev.parallax.repl.render.Printable;
import dev.parallax.storage.Dataset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code fashion rf_60k→mlp_60k> }: the dataset, and the models compared if they are few. */
final class Prompt {
    private static final int LONGEST = 48;
    private static final int MAX_NAMED = 3;

    private Prompt() {}

    static String of(@Nullable Dataset dataset, Compared compared) {
        if (dataset == null) {
            return "parallax> ";
        }
        String text = Printable.of(dataset.name());
        List<Compared.Entry> entries = compared.entries();
        if (entries.size() > MAX_NAMED) {
            text += " " + entries.size() + " models";
        } else if (!entries.isEmpty()) {
            String arrow = compared.chosen() || entries.size() == 2 ? "→" : ",";
            text += " " + String.join(arrow, entries.stream().map(Prompt::name).toList());
        }
        return (text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text) + "> ";
    }

    private static String name(Compared.Entry entry) {
        return Printable.of(entry.version() == 0 ? entry.model() : entry.model() + "@" + entry.version());
    }
}
