package dev.parallax.repl.render;

import java.util.ArrayList;
import java.util.List;

/** The marks that tell the series of a plot apart, without colour too. */
final class Marker {
    private static final List<String> MARKS = List.of("●", "○", "▲", "△", "■", "□", "◆", "◇", "★", "☆", "+", "×");

    private Marker() {}

    static String of(int series) {
        return MARKS.get(series % MARKS.size());
    }

    /** {@code ● rf_60k  ○ mlp_60k}, in lines of at most {@code width} cells. */
    static List<Styled> legend(List<String> names, int width, Palette palette) {
        List<Styled> lines = new ArrayList<>();
        Styled line = new Styled(palette).plain(" ");
        for (int series = 0; series < names.size(); series++) {
            String name = TextWidth.fit(names.get(series), Math.max(4, width - 4));
            if (line.width() > 1 && line.width() + TextWidth.of(name) + 4 > width) {
                lines.add(line);
                line = new Styled(palette).plain(" ");
            }
            line.series(series, of(series)).plain(" " + name + "  ");
        }
        lines.add(line);
        return lines;
    }
}
