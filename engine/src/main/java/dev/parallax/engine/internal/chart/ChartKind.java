package dev.parallax.engine.internal.chart;

import dev.parallax.engine.Chart;
import dev.parallax.engine.ChartEntry;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * One of the charts: its place in the reference, and which columns it draws where the query does not say.
 *
 * @param entry its place in the reference
 * @param choose decides the options of the entry one after the other
 */
public record ChartKind(ChartEntry entry, UnaryOperator<Drawn> choose) {
    /**
     * The chart of a result.
     *
     * @param columns of the result
     * @param given columns by the option that the query gives them to
     * @param numbers by option
     * @throws ChartMismatch if the result lacks what the chart needs
     */
    public Chart of(List<ShownColumn> columns, Map<String, List<ShownColumn>> given, Map<String, Long> numbers) {
        return choose.apply(new Drawn(entry, columns, given, numbers)).chart();
    }
}
