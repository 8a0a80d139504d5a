package dev.parallax.repl.render;

import dev.parallax.engine.Histogram;
import java.util.List;

/**
 * Histograms drawn as a row of block characters, one mark a bin (or a few neighbouring bins, where there are too many), the
 * heights of a column on one scale.
 *
 * @param perMark bins a mark stands for
 * @param tallest the rows that the full block stands for
 */
record Marks(int perMark, long tallest) {
    private static final String BLOCKS = " ▁▂▃▄▅▆▇█";
    private static final int MAX_MARKS = 32;

    /** A scale for the histograms of one column. */
    static Marks of(List<Histogram> histograms) {
        int bins =
                histograms.stream().mapToInt(each -> each.counts().size()).max().orElse(0);
        int perMark = Math.max(1, (bins + MAX_MARKS - 1) / MAX_MARKS);
        Marks unscaled = new Marks(perMark, 1);
        long tallest = 0;
        for (Histogram histogram : histograms) {
            for (int mark = 0; mark < unscaled.count(histogram); mark++) {
                tallest = Math.max(tallest, unscaled.rows(histogram, mark));
            }
        }
        return new Marks(perMark, tallest);
    }

    int count(Histogram histogram) {
        return (histogram.counts().size() + perMark - 1) / perMark;
    }

    /** The drawing: as many cells as there are marks. A bin without rows is blank, one with any is at least an eighth high. */
    String draw(Histogram histogram) {
        StringBuilder drawing = new StringBuilder();
        for (int mark = 0; mark < count(histogram); mark++) {
            long rows = rows(histogram, mark);
            double height = tallest == 0 ? 0 : 8.0 * rows / tallest;
            int level = rows == 0 ? 0 : Math.min(8, Math.max(1, (int) Math.round(height)));
            drawing.append(BLOCKS.charAt(level));
        }
        return drawing.toString();
    }

    private long rows(Histogram histogram, int mark) {
        List<Long> counts = histogram.counts();
        int end = Math.min(counts.size(), (mark + 1) * perMark);
        return counts.subList(mark * perMark, end).stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
