package dev.parallax.repl.render;

import java.util.ArrayList;
import java.util.List;

/** Drawings beside each other, and below each other where they are more than fit. */
final class Beside {
    /** The cells between them. */
    static final int GAP = 3;

    private Beside() {}

    /**
     * Their lines together.
     *
     * @param width of each
     * @param count how many stand beside each other
     */
    static List<Styled> lines(List<List<Styled>> drawings, int width, int count, Palette palette) {
        List<Styled> lines = new ArrayList<>();
        for (int from = 0; from < drawings.size(); from += count) {
            List<List<Styled>> band = drawings.subList(from, Math.min(drawings.size(), from + count));
            int height = band.stream().mapToInt(List::size).max().orElse(0);
            if (from > 0) {
                lines.add(new Styled(palette));
            }
            for (int row = 0; row < height; row++) {
                Styled line = new Styled(palette);
                for (int i = 0; i < band.size(); i++) {
                    if (row < band.get(i).size()) {
                        line.to(i * (width + GAP)).append(band.get(i).get(row));
                    }
                }
                lines.add(line);
            }
        }
        return lines;
    }
}
