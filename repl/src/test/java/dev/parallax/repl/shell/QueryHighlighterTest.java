package dev.parallax.repl.shell;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.junit.jupiter.api.Test;

class QueryHighlighterTest {
    private final QueryHighlighter highlighter = new QueryHighlighter();

    @Property
    void colouringChangesNoText(@ForAll String text) {
        assertThat(highlighter.highlight(text).toString()).isEqualTo(text);
    }

    @Test
    void wordsTextsNumbersAndFunctionsDiffer() {
        String text = "group by row.group show count, round(x, 2), \"text\" -- why";
        AttributedString styled = highlighter.highlight(text);
        AttributedStyle keyword = styled.styleAt(text.indexOf("group"));
        assertThat(styled.styleAt(text.indexOf("show"))).isEqualTo(keyword);
        assertThat(styled.styleAt(text.indexOf("row.group") + 4)).isEqualTo(AttributedStyle.DEFAULT);
        AttributedStyle function = styled.styleAt(text.indexOf("count"));
        assertThat(function).isNotEqualTo(keyword).isNotEqualTo(AttributedStyle.DEFAULT);
        assertThat(styled.styleAt(text.indexOf("round"))).isEqualTo(function);
        assertThat(styled.styleAt(text.indexOf("\"text"))).isNotEqualTo(AttributedStyle.DEFAULT);
        assertThat(styled.styleAt(text.indexOf("2"))).isNotEqualTo(AttributedStyle.DEFAULT);
        assertThat(styled.styleAt(text.indexOf("why"))).isEqualTo(AttributedStyle.DEFAULT.faint());
    }
}
