package dev.parallax.repl.render;

import dev.parallax.engine.Chart;
import dev.parallax.engine.Result;
import java.util.List;

/** Draws one kind of chart with characters. Stateless. */
interface Painter {
    /** The chart that it draws. */
    String kind();

    /**
     * The cells that a line of a part needs for all that there is to say, where parts may stand beside each other; where there are not
     * as many, less is said.
     */
    default int least(Chart chart, List<Result> parts) {
        return 0;
    }

    /**
     * The lines of each part of a result, all parts on one scale.
     *
     * @param parts what to draw: a single result, or the parts of a split
     * @param width the cells that a line may have
     */
    List<List<Styled>> paint(Chart chart, List<Result> parts, int width, Palette palette);
}
