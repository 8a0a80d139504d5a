package dev.parallax.spec.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every path that the documentation names is there. */
class ReadmePathsTest {
    private static final List<String> TOP =
            List.of("grammar", "storage", "engine", "repl", "spec", "bench", "examples", ".ci");

    @Test
    void linksLeadSomewhere() {
        List<String> missing = new ArrayList<>();
        for (Page page : Page.all()) {
            for (String link : page.links()) {
                if (!Files.exists(page.path().resolveSibling(link))) {
                    missing.add(page.name() + ": " + link);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void filesAreThere() {
        List<String> missing = new ArrayList<>();
        for (Page page : Page.all()) {
            for (String code : page.code()) {
                if (isPath(code)
                        && !Files.exists(Page.ROOT.resolve(code))
                        && !Files.exists(page.path().resolveSibling(code))) {
                    missing.add(page.name() + ": " + code);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static boolean isPath(String code) {
        return code.matches("[\\w.-]+(/[\\w.-]+)*/?")
                && code.contains("/")
                && TOP.contains(Path.of(code).getName(0).toString());
    }
}
