package dev.parallax.repl.render;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The painters there are: one for each chart of the engine. */
final class Painters {
    static final List<Painter> ALL = List.of(
            new BarPainter(),
            new HistogramPainter(),
            new LinePainter(),
            new ScatterPainter(),
            new MatrixPainter(),
            new VennPainter());

    private Painters() {}

    /** The painter of a chart, or null. */
    static @Nullable Painter of(String kind) {
        return ALL.stream().filter(each -> each.kind().equals(kind)).findFirst().orElse(null);
    }
}
