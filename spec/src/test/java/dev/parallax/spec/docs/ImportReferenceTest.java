package dev.parallax.spec.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.engine.ImportOption;
import dev.parallax.grammar.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The options of imports in the reference are those of the list; {@code -Dspec.update=true} writes them anew. */
class ImportReferenceTest {
    private static final String BEGIN = "<!-- import options -->\n";
    private static final String END = "<!-- /import options -->";

    @Test
    void theReferenceListsTheOptions() throws IOException {
        Path page = Page.ROOT.resolve("grammar/README.md");
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END);
        if (Boolean.getBoolean("spec.update")) {
            Files.writeString(page, text.substring(0, begin) + reference() + text.substring(end));
        } else {
            assertThat(text.substring(begin, end)).isEqualTo(reference());
        }
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
