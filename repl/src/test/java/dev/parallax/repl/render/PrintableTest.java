package dev.parallax.repl.render;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PrintableTest {
    @Test
    void whatATerminalObeysIsShown() {
        assertThat(Printable.of("\u001b[31mred\u001b[0m")).isEqualTo("\\x1b[31mred\\x1b[0m");
        assertThat(Printable.of("a\u202eb\u2066c\u200fd")).isEqualTo("a\\u202eb\\u2066c\\u200fd");
        assertThat(Printable.of("tab\there\nthere\r")).isEqualTo("tab\\x09here\\x0athere\\x0d");
        assertThat(Printable.of("\u0085\u009b\u2028\ufeff")).isEqualTo("\\x85\\x9b\\u2028\\ufeff");
        assertThat(Printable.of("lone \ud800")).isEqualTo("lone \\ud800");
        assertThat(Printable.of("tag \udb40\udc41")).isEqualTo("tag \\u{e0041}");
    }

    @Test
    void whatIsOnlyUnusualStays() {
        String text = "ağ 日本 e\u0301 👩\u200d🔬 \\x1b ─ ✓";
        assertThat(Printable.of(text)).isSameAs(text);
    }

    @Test
    void linesKeepTheirLineFeeds() {
        assertThat(Printable.lines("a\u0007\n\n  ^^\n")).isEqualTo("a\\x07\n\n  ^^\n");
    }

    @Property
    void printingTwiceIsPrintingOnce(@ForAll String text) {
        assertThat(Printable.of(Printable.of(text))).isEqualTo(Printable.of(text));
    }
}
