package dev.parallax.engine.internal.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Files and what their import says, word for word; {@code -Dspec.update=true} rewrites what is said. */
class GoldenImportTest {
    @TestFactory
    Stream<DynamicTest> refused() throws IOException {
        return cases("refused.txt");
    }

    @TestFactory
    Stream<DynamicTest> read() throws IOException {
        return cases("read.txt");
    }

    private static Stream<DynamicTest> cases(String name) throws IOException {
        String text;
        try (InputStream in = GoldenImportTest.class.getResourceAsStream(name)) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<GoldenCase> cases = GoldenCase.parse(text);
        if (Boolean.getBoolean("spec.update")) {
            return Stream.of(DynamicTest.dynamicTest("update " + name, () -> update(name, text, cases)));
        }
        return cases.stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.title(), () -> assertThat(inNewFolder(each)).isEqualTo(each.expected())));
    }

    private static void update(String name, String text, List<GoldenCase> cases) throws IOException {
        StringBuilder written = new StringBuilder(text.substring(0, text.indexOf("== ")));
        for (GoldenCase each : cases) {
            written.append(each.print(inNewFolder(each))).append('\n');
        }
        Path source = Path.of(System.getProperty("parallax.root"))
                .resolve("engine/src/test/resources/dev/parallax/engine/internal/load")
                .resolve(name);
        Files.writeString(source, written.toString().stripTrailing() + "\n");
    }

    private static List<String> inNewFolder(GoldenCase each) throws IOException {
        Path folder = Files.createTempDirectory("golden");
        try {
            return each.run(folder);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
