package dev.parallax.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every message, word for word: the files below {@code errors} hold texts and what is said about them, which {@code
 * -Dspec.update=true} writes anew. In a text, {@code \}{@code u00a0} stands for that character.
 */
class ErrorMessagesTest {
    private static final Path FOLDER = Path.of("src/test/resources/errors");

    @TestFactory
    Stream<DynamicTest> everyMessageIsAsWritten() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                tests.addAll(tests(file));
            }
        }
        assertThat(tests).hasSizeGreaterThan(100);
        assertThat(tests.size() > 150 || Boolean.getBoolean("spec.update")).isTrue();
        return tests.stream();
    }

    private static List<DynamicTest> tests(Path file) throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        StringBuilder updated = new StringBuilder();
        for (String block : Files.readString(file).split("(?m)^====\n")) {
            String[] parts = block.split("(?m)^----\n", -1);
            String text = parts[0].stripTrailing();
            String message = message(text.replace("\\u00a0", "\u00a0").replace("\\u202e", "\u202e"));
            updated.append(text).append("\n----\n").append(message).append("\n====\n");
            if (!Boolean.getBoolean("spec.update")) {
                tests.add(dynamicTest(file.getFileName() + ": " + text, () -> assertThat(message)
                        .isEqualTo(parts[1].stripTrailing())));
            }
        }
        if (Boolean.getBoolean("spec.update")) {
            Files.writeString(file, updated.toString());
        }
        return tests;
    }

    private static String message(String text) {
        try {
            QueryParser.parse(new Source("query", text));
        } catch (SyntaxException e) {
            return e.getMessage();
        }
        throw new AssertionError("accepted: " + text);
    }
}
