package dev.parallax.engine.internal.describe;

import dev.parallax.engine.ExactNumber;
import dev.parallax.engine.Result;
import dev.parallax.engine.ValueList;
import dev.parallax.engine.internal.function.HistogramEdges;
import dev.parallax.storage.Column;
import dev.parallax.storage.ColumnType;
import dev.parallax.storage.Rows;
import dev.parallax.storage.ZoneMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One column: what it holds, its ten most frequent values, and for numbers how they spread over some ten bins. */
final class ColumnDetail {
    private static final int TOP = 10;
    private static final int BINS = 10;

    private final String name;
    private final Column column;
    private final Rows rows;
    private final Runnable eachMorsel;
    private final TableBuilder table = new TableBuilder("what", "value", "rows", "share");

    private ColumnDetail(String name, Column column, Rows rows, Runnable eachMorsel) {
        this.name = name;
        this.column = column;
        this.rows = rows;
        this.eachMorsel = eachMorsel;
    }

    static Result of(String name, Column column, Rows rows, Runnable eachMorsel) {
        return new ColumnDetail(name, column, rows, eachMorsel).build();
    }

    private Result build() {
        ColumnFacts facts = ColumnFacts.of(column, rows, TOP, eachMorsel);
        table.row("column", name, (long) rows.rows(), 1.0);
        table.row("type", ColumnTable.type(column), null, null);
        counted("null", null, column.nulls());
        table.row("distinct", facts.distinct() == null ? null : String.format("%,d", facts.distinct()), null, null);
        table.row("smallest", facts.smallest(), null, null);
        table.row("largest", facts.largest(), null, null);
        int place = 1;
        for (ValueList.Entry entry : facts.top()) {
            counted("top " + place++, text(entry.value()), entry.count());
        }
        if (column.type() == ColumnType.INTEGER || column.dictionary() == null && isDecimal()) {
            bins();
        }
        table.row("index", ColumnTable.index(column), null, null);
        table.row("on disk", Sizes.of(column.bytes() - column.indexBytes()), null, null);
        if (column.indexBytes() > 0) {
            table.row("index on disk", Sizes.of(column.indexBytes()), null, null);
        }
        return table.build();
    }

    private void counted(String what, @Nullable String value, long count) {
        table.row(what, value, count, rows.rows() == 0 ? null : (Double) ((double) count / rows.rows()));
    }

    private boolean isDecimal() {
        return column.type() == ColumnType.DECIMAL || column.type() == ColumnType.SCORE;
    }

    private String text(@Nullable Object value) {
        String text = value instanceof Double number ? ExactNumber.of(number, false) : String.valueOf(value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private void bins() {
        double[] range = range();
        if (range.length == 0 || range[0] == range[1]) {
            return;
        }
        double[] edges = HistogramEdges.of(range[0], range[1], Map.of("width", width(range[1] - range[0])));
        long[] counts = counts(edges);
        for (int bin = 0; bin < counts.length; bin++) {
            String close = bin == counts.length - 1 ? "]" : ")";
            counted("bin", "[" + text(edges[bin]) + ", " + text(edges[bin + 1]) + close, counts[bin]);
        }
    }

    private double[] range() {
        if (isDecimal()) {
            double[] range = Zones.doubles(column, rows.presence());
            return range == null ? new double[0] : range;
        }
        long[] range = Zones.longs(column, rows.presence());
        return range == null ? new double[0] : new double[] {range[0], range[1]};
    }

    /** One, two or five times a power of ten, and a whole number for whole numbers. */
    private double width(double span) {
        double least = span / BINS;
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        double width = 10 * power;
        for (double step : new double[] {5, 2, 1}) {
            width = step * power >= least ? step * power : width;
        }
        return isDecimal() ? width : Math.max(1, width);
    }

    private long[] counts(double[] edges) {
        long[] counts = new long[edges.length - 1];
        double[] doubles = new double[ZoneMap.MORSEL];
        long[] longs = new long[isDecimal() ? 0 : ZoneMap.MORSEL];
        int end = rows.presence().last() + 1;
        for (int from = 0; from < end; from += ZoneMap.MORSEL) {
            eachMorsel.run();
            int count = Math.min(ZoneMap.MORSEL, end - from);
            if (isDecimal()) {
                column.doubles(from, count, doubles);
            } else {
                column.longs(from, count, longs);
                for (int i = 0; i < count; i++) {
                    doubles[i] = longs[i] == Long.MIN_VALUE ? Double.NaN : longs[i];
                }
            }
            for (int i = 0; i < count; i++) {
                if (!Double.isNaN(doubles[i])) {
                    counts[bin(edges, doubles[i])]++;
                }
            }
        }
        return counts;
    }

    private static int bin(double[] edges, double value) {
        int bins = edges.length - 1;
        int bin = (int) Math.max(0, Math.min(bins - 1, (value - edges[0]) / (edges[bins] - edges[0]) * bins));
        while (bin > 0 && value < edges[bin]) {
            bin--;
        }
        while (bin < bins - 1 && value >= edges[bin + 1]) {
            bin++;
        }
        return bin;
    }
}
