package dev.parallax.spec.docs;

import dev.parallax.engine.ImportOption;
import dev.parallax.grammar.Statement;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The options of imports in the reference are those of the list; {@code -Dspec.update=true} writes them anew. */
class ImportReferenceTest {
    @Test
    void theReferenceListsTheOptions() throws IOException {
        new Section("import options").holds(reference());
    }

    private static String reference() {
        return "\n| option | says | of |\n| --- | --- | --- |\n"
                + ImportOption.ALL.stream()
                        .map(option -> "| `" + option.name() + "` | " + option.doc() + " | " + kinds(option) + " |\n")
                        .collect(Collectors.joining())
                + "\n";
    }

    private static String kinds(ImportOption option) {
        EnumSet<Statement.Import.Kind> others = EnumSet.allOf(Statement.Import.Kind.class);
        others.removeAll(option.kinds());
        if (others.isEmpty()) {
            return "all";
        }
        String words = Arrays.stream(Statement.Import.Kind.values())
                .filter(kind -> others.size() == 1
                        ? others.contains(kind)
                        : option.kinds().contains(kind))
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return others.size() == 1 ? "all but " + words : words;
    }
}
