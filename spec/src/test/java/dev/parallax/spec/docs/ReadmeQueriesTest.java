package dev.parallax.spec.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.parallax.engine.FunctionEntry;
import dev.parallax.engine.Parallax;
import dev.parallax.engine.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every query of the documentation runs: blocks marked {@code plx}, tables of questions, examples of functions. */
class ReadmeQueriesTest {
    private static final List<Parallax> OPEN = new ArrayList<>();

    @TempDir
    static Path folder;

    @BeforeAll
    static void open() throws IOException {
        OPEN.add(Examples.main(folder.resolve("main")));
        OPEN.add(Examples.fashion(folder.resolve("fashion"), List.of("rf_5k", "rf_60k", "mlp_60k")));
        OPEN.add(Examples.prices(folder.resolve("prices")));
    }

    @AfterAll
    static void close() {
        OPEN.forEach(Parallax::close);
    }

    private static void run(String text) {
        int store = text.startsWith("use fashion") ? 1 : text.startsWith("use prices") ? 2 : 0;
        try (Session session = OPEN.get(store).session()) {
            session.compare(List.of("a as base, b as other", "rf_60k, mlp_60k", "old as base, new as other")
                    .get(store));
            Examples.run(session, text);
        }
    }

    @TestFactory
    Stream<DynamicTest> blocks() {
        return Page.all().stream().flatMap(page -> page.blocks("plx").stream()
                .map(b -> dynamicTest(page.name() + "\n" + b, () -> run(b))));
    }

    @TestFactory
    Stream<DynamicTest> tables() {
        return Page.all().stream()
                .flatMap(page -> page.tabled().stream().map(q -> dynamicTest(page.name() + ": " + q, () -> run(q))));
    }

    @TestFactory
    Stream<DynamicTest> examplesOfFunctions() {
        List<FunctionEntry> functions = Session.functions();
        assertThat(functions).isNotEmpty();
        return functions.stream().map(f -> dynamicTest(f.kind() + " " + f.name(), () -> run(f.example())));
    }
}
