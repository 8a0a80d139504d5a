package dev.parallax.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The reference says what the grammar does. */
class ReferenceTest {
    private static final Path REFERENCE = Path.of("README.md");

    @Test
    void everyExampleIsRead() throws IOException {
        List<String> examples = found("(?s)```plx\n(.*?)```");
        assertThat(examples).hasSizeGreaterThan(30);
        for (String example : examples) {
            assertThatCode(() -> QueryParser.parse(new Source("README.md", example)))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void theReservedWordsAreThoseOfTheGrammar() throws IOException {
        String words = found("(?s)or in backquotes: `(and .*?)`").get(0);
        assertThat(words.split("\\s+")).containsExactlyInAnyOrderElementsOf(Names.RESERVED);
        for (String word : Names.RESERVED) {
            assertThat(Tokens.of(word)).extracting(Lexeme::kind).containsExactly(Lexeme.Kind.KEYWORD);
            assertThat(QueryFormatter.format(QueryParser.expression(new Source("query", "`" + word + "`"))))
                    .isEqualTo("`" + word + "`");
        }
    }

    @Test
    void everyFileItNamesIsThere() throws IOException {
        assertThat(found("\\]\\(([^#)][^)]*)\\)")).isNotEmpty().allMatch(path -> Files.exists(Path.of(path)));
    }

    @Test
    void theErrorItShowsIsTheOneThatIsGiven() throws IOException {
        assertThat(Files.readString(Path.of("src/test/resources/errors/other-languages.txt")))
                .contains(found("(?s)```\n(query:.*?)```").get(0));
    }

    private static List<String> found(String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(REFERENCE))
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }
}
