package dev.parallax.repl.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jline.reader.EOFError;
import org.jline.reader.Parser.ParseContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementParserTest {
    private final StatementParser parser = new StatementParser();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "row.tr| tr",
                "row.| ~~",
                "row.truth = \"co| \"co",
                "show acc| acc",
                "show accuracy, | ~~",
                ".he| .he",
                ".help cou| cou",
                "use fa| fa"
            })
    void theWordToCompleteIsTheOneBeingTyped(String text, String word) {
        assertThat(parser.parse(text, text.length(), ParseContext.COMPLETE).word())
                .isEqualTo(word.strip());
    }

    @Test
    void enterGoesOnWhereMoreMustFollow() {
        assertThatThrownBy(() -> parser.parse("group by", 8, ParseContext.ACCEPT_LINE))
                .isInstanceOf(EOFError.class);
        assertThat(parser.parse("show count", 10, ParseContext.ACCEPT_LINE).line())
                .isEqualTo("show count");
    }
}
