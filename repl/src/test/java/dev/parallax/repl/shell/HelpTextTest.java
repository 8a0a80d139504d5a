package dev.parallax.repl.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.grammar.QueryParser;
import dev.parallax.grammar.Source;
import dev.parallax.repl.run.Console;
import dev.parallax.repl.run.UsageException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTextTest {
    private static String help(String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Console console =
                Console.of(new ByteArrayInputStream(new byte[0]), out, OutputStream.nullOutputStream(), Path.of(""));
        HelpText.write(name, console);
        return out.toString(StandardCharsets.UTF_8);
    }

    static List<String> columns() {
        return Stream.of(Vocabulary.DERIVED, Vocabulary.DERIVED_FROM_SCORES, Vocabulary.OF_THE_PAIR)
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("columns")
    void everyColumnThatIsCompletedHasHelp(String column) throws IOException {
        assertThat(help(column)).contains(column, "example: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "per", "case", "when", "like", "join", "null", "in", "between", "matches", "starts", "with", "group",
                "by", "PER", "analyze", "offset", "seed", "desc", "else", "inner"
            })
    void wordsOfTheLanguageHaveHelp(String word) throws IOException {
        assertThat(help(word)).contains("example: ");
    }

    @Test
    void theOverviewListsThem() throws IOException {
        assertThat(help("")).contains("columns", "flipped", "operators", "matches");
    }

    @Test
    void examplesAreOfTheLanguage() {
        Glossary.all().forEach(topic -> assertThat(QueryParser.parse(new Source(topic.name(), topic.example()))
                        .statements())
                .hasSize(1));
    }

    @Test
    void whatHasNoHelpIsSaid() {
        assertThatThrownBy(() -> help("xyzzy"))
                .isInstanceOf(UsageException.class)
                .hasMessage("there is no help on \"xyzzy\"; .help lists everything");
    }
}
