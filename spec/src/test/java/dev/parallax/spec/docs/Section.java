package dev.parallax.spec.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A section of the language's reference that is made from a list; {@code -Dspec.update=true} writes it anew. */
record Section(String name) {
    private static final Path PAGE = Page.ROOT.resolve("grammar/README.md");

    /** Asserts that between its marks stands what the list says. */
    void holds(String made) throws IOException {
        String begin = "<!-- " + name + " -->\n";
        String text = Files.readString(PAGE);
        int from = text.indexOf(begin) + begin.length();
        int to = text.indexOf("<!-- /" + name + " -->");
        if (Boolean.getBoolean("spec.update")) {
            Files.writeString(PAGE, text.substring(0, from) + made + text.substring(to));
        } else {
            assertThat(text.substring(from, to)).isEqualTo(made);
        }
    }
}
