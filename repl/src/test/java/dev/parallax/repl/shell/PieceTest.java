package dev.parallax.repl.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;

class PieceTest {
    @Property
    void thePiecesAreTheText(
            @ForAll @CharRange(from = ' ', to = '~') @Chars({'\n', '"', '\'', '`', '-', '$', 'é', '日'}) String text) {
        assertThat(Piece.scan(text).stream().map(each -> each.of(text)).collect(Collectors.joining()))
                .isEqualTo(text);
    }

    @Property
    void anyTextIsScanned(@ForAll String text) {
        assertThat(Piece.scan(text).stream().map(each -> each.of(text)).collect(Collectors.joining()))
                .isEqualTo(text);
    }

    @Test
    void quotesAreClosedByThemselvesAlone() {
        assertThat(Piece.scan("\"a\"\"b'\"")).hasSize(1).allMatch(Piece::closed);
        assertThat(Piece.scan("'it''s")).hasSize(1).noneMatch(Piece::closed);
    }
}
